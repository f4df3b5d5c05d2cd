package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.domain.intake.Format;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.storage.StorageWork;
import kontor.ejb.shared.SqlFaultException;
import kontor.ejb.shared.Tenanted;

/**
 * Receives files: the caller's thread commits the bytes chunk by chunk, a reader follows them.
 *
 * <p>Runs without a transaction of its own, so that no connection waits for the network.
 */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {

  private static final Logger LOG = Logger.getLogger(Uploads.class.getName());
  private static final Duration PATIENCE_FOR_THE_READER = Duration.ofSeconds(10);
  private static final Duration PATIENCE_FOR_STOPPING = Duration.ofSeconds(60);
  private static final int LONGEST_NAME = 200;

  private static final String BROKEN_OFF =
      "The upload was broken off before its last byte; nothing of it was loaded.";

  /** The name of a file of posted lines, which no other file bears. */
  static final String POSTED = "posted lines";

  @Inject private ReceivingWork receiving;
  @Inject private FileReaders readers;
  @Inject private FileViews files;
  @Inject private UploadLimit limit;
  @Inject private StorageWork storage;

  /**
   * Receives a file and waits a while for its reading.
   *
   * @param contentLength the bytes announced, or -1
   * @return the file as it stands; its status tells whether it is read to its end
   */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileView receive(String sourceCode, String name, long contentLength, InputStream bytes) {
    return receive(sourceCode, cleaned(name), null, contentLength, bytes);
  }

  /** Receives lines posted as a JSON array; they become a file like any other. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileView post(String sourceCode, long contentLength, InputStream json) {
    return receive(sourceCode, POSTED, Format.JSON, contentLength, json);
  }

  private FileView receive(
      String sourceCode, String name, Format format, long contentLength, InputStream bytes) {
    Allowance allowance = new Allowance(limit, storage.use());
    allowance.check(contentLength);
    ReceivedFile file = receiving.begin(sourceCode, name, format);
    Arrival arrival = readers.start(file);
    try {
      ChunkIntake intake = new ChunkIntake(file, receiving, arrival, allowance);
      complete(file, arrival, intake.receive(bytes, contentLength));
      awaitReading(arrival, PATIENCE_FOR_THE_READER);
    } catch (IOException brokenOff) {
      forget(file, arrival, BROKEN_OFF);
      throw new UploadBrokenException(BROKEN_OFF, brokenOff);
    } catch (RuntimeException refused) {
      forget(file, arrival, problemOf(refused));
      throw refused;
    }
    return files.get(file.id());
  }

  private void complete(ReceivedFile file, Arrival arrival, byte[] sha256) {
    try {
      Allowance.requireWithin(storage.use());
      receiving.complete(file, sha256);
    } catch (SqlFaultException fault) {
      throw fault.isUniqueViolation() ? sameBytes(file, sha256) : fault;
    }
    arrival.complete();
  }

  private DomainException sameBytes(ReceivedFile file, byte[] sha256) {
    return receiving.withSameBytes(file, sha256).stream()
        .findFirst()
        .map(Uploads::sameBytes)
        .orElseGet(
            () -> DomainException.conflict("same-bytes", "The same bytes were uploaded just now."));
  }

  private static DomainException sameBytes(ReceivingWork.FileName earlier) {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "same-bytes",
        "The same bytes of this source came as file %d (%s) already."
            .formatted(earlier.id(), earlier.name()),
        Map.of("file", earlier.id()));
  }

  private static String problemOf(RuntimeException refused) {
    return switch (refused) {
      case DomainException rule -> rule.getMessage();
      case UploadTooLargeException large -> large.getMessage();
      default -> "The upload could not be completed.";
    };
  }

  /**
   * Stops the reader and takes everything back; where the database is away, the watch does it
   * later.
   */
  private void forget(ReceivedFile file, Arrival arrival, String problem) {
    arrival.abort();
    try {
      awaitReading(arrival, PATIENCE_FOR_STOPPING);
      receiving.forget(file.id(), problem);
    } catch (RuntimeException later) {
      LOG.log(Level.WARNING, "File " + file.id() + " is cleared up later", later);
    }
  }

  private static void awaitReading(Arrival arrival, Duration atMost) {
    try {
      arrival.awaitReadingEnded(atMost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last part of the name as a person reads it. */
  private static String cleaned(String name) {
    if (name == null || name.isBlank()) {
      throw DomainException.field("name", "A file has a name.");
    }
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String printable = last.replaceAll("\\p{Cntrl}", "").strip();
    if (printable.isEmpty() || printable.length() > LONGEST_NAME) {
      throw DomainException.field("name", "A name has 1 to %d characters.".formatted(LONGEST_NAME));
    }
    if (printable.equals(POSTED)) {
      throw DomainException.field("name", "This name is kept for lines that are posted.");
    }
    return printable;
  }
}
