package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import kontor.domain.intake.SourceVersion;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.format.StatementReaders;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.shared.Tenanted;

/**
 * Reads files again by the newest version of their source, from the bytes that are kept.
 *
 * <p>Runs without a transaction of its own: the bytes are read chunk by chunk.
 */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadingAgain {

  private static final Duration PATIENCE_FOR_THE_READER = Duration.ofSeconds(10);

  @Inject private ReplacingWork replacing;
  @Inject private ReadingWork reading;
  @Inject private FileReaders readers;
  @Inject private FileViews files;

  /** What reading the file again would change, found out from its first rows; stores nothing. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public Trial trial(long id) {
    ReceivedFile file = replacing.asReadAgain(id);
    SourceVersion source = reading.source(file.sourceId(), file.sourceVersion());
    String refusal = replacing.refusal(id).orElse(null);
    TrialSink sink = new TrialSink();
    String fault = null;
    boolean cut = false;
    try {
      reader(file).read(new KeptBytes(file, reading), source, sink);
    } catch (TrialSink.Enough enough) {
      cut = true;
    } catch (FileFault unreadable) {
      fault = unreadable.getMessage();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return sink.trial(files.get(id), file.sourceVersion(), cut, refusal, fault);
  }

  private static StatementReader reader(ReceivedFile file) {
    return file.posted()
        ? StatementReaders.posted()
        : StatementReaders.of(file.format())
            .orElseThrow(
                () -> DomainException.rule("format-not-readable", "This format cannot be read."));
  }

  /**
   * Reads it again, and waits a while for its reading.
   *
   * @return the new file, which takes the place of the one before once it is read to its end
   */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileView read(long id) {
    ReceivedFile file = replacing.begin(id);
    Arrival arrival = readers.start(file);
    arrival.complete();
    try {
      arrival.awaitReadingEnded(PATIENCE_FOR_THE_READER);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return files.get(file.id());
  }
}
