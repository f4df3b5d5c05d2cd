package kontor.ejb.intake;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.domain.intake.CardNumbers;
import kontor.domain.intake.FileStatus;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.Texts;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.format.StatementReaders;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.shared.DatabaseUnavailableException;
import kontor.ejb.shared.SqlFaultException;

/** Reads one file from its first byte to its conclusion, following the chunks as they arrive. */
final class FileReading {

  private static final Logger LOG = Logger.getLogger(FileReading.class.getName());
  private static final Duration OUTAGE_ENDURED = Duration.ofMinutes(10);
  private static final int MANY_LINES = 50_000;
  private static final int LONGEST_PROBLEM = 500;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final long HEARTBEAT_EVERY = TimeUnit.SECONDS.toNanos(3);

  private final ReceivedFile file;
  private final Arrival arrival;
  private final ReadingWork work;
  private final IntakeMetrics metrics;
  private final LoadingSink sink;
  private final ChunkStream bytes;
  private long heartbeatAt = System.nanoTime();

  FileReading(ReceivedFile file, Arrival arrival, ReadingWork work, IntakeMetrics metrics) {
    this.file = file;
    this.arrival = arrival;
    this.work = work;
    this.metrics = metrics;
    this.sink = new LoadingSink(file, this::load);
    this.bytes = new ChunkStream(arrival, this::chunk, this::whileWaiting);
  }

  /** Reads, and leaves the file accepted, rejected, or to whoever resumes it. */
  void run() {
    try {
      read();
    } catch (ReadingAborted | FencedOffException others) {
      LOG.log(
          Level.FINE,
          "Reading of file {0} ended: {1}",
          new Object[] {file.id(), others.getMessage()});
    } catch (DatabaseUnavailableException | EJBException | IOException away) {
      LOG.log(Level.WARNING, "Reading of file " + file.id() + " waits to be resumed", away);
      sayThatItWaits();
    } finally {
      arrival.endReading();
    }
  }

  /** So that nobody wonders why nothing happens; without the database nobody could. */
  private void sayThatItWaits() {
    try {
      work.note(file, "The server could not go on with this file; it is read again by itself.");
    } catch (DatabaseUnavailableException | EJBException | FencedOffException untold) {
      LOG.log(Level.FINE, "Nobody was told", untold);
    }
  }

  private void read() throws IOException {
    try {
      SourceVersion source = enduring(() -> work.source(file.sourceId(), file.sourceVersion()));
      reader().read(bytes, source, sink);
      sink.flush();
      conclude();
    } catch (FileFault | DomainException fault) {
      reject(shortened(fault.getMessage()));
    } catch (DatabaseUnavailableException | EJBException | FencedOffException known) {
      throw known;
    } catch (RuntimeException | StackOverflowError unexpected) {
      LOG.log(Level.SEVERE, "File " + file.id() + " could not be read", unexpected);
      reject("The file could not be read: something in it is not as its format says.");
    }
  }

  private StatementReader reader() {
    return file.posted()
        ? StatementReaders.posted()
        : StatementReaders.of(file.format())
            .orElseThrow(() -> new FileFault("This format cannot be read."));
  }

  private static String shortened(String problem) {
    String storable = Texts.storable(CardNumbers.masked(problem));
    return storable.length() > LONGEST_PROBLEM
        ? storable.substring(0, LONGEST_PROBLEM) + "…"
        : storable;
  }

  /** A statement of a day without movements is whole without a line. */
  private void conclude() {
    if (sink.lines() == 0 && (sink.rejects() > 0 || sink.statements().isEmpty())) {
      throw new FileFault(nothingReadable());
    }
    FileStatus byRows = sink.rejects() == 0 ? FileStatus.ACCEPTED : FileStatus.PARTIAL;
    refreshStatistics();
    FileStatus status =
        enduring(() -> work.accept(file, byRows, sink.anyPending(), sink.statements()));
    metrics.read(status, sink.lines(), sink.rejects());
    arrival.endReading();
  }

  /** The planner is told about many new lines before they count; else only plans are poorer. */
  private void refreshStatistics() {
    if (sink.lines() >= MANY_LINES) {
      try {
        work.refreshStatistics(file);
      } catch (RuntimeException notNow) {
        LOG.log(Level.INFO, "The statistics of lines were not refreshed: {0}", notNow.getMessage());
      }
    }
  }

  private String nothingReadable() {
    RejectedRow first = sink.firstReject();
    return first == null
        ? "This is an empty file: it has no rows."
        : "None of its %,d rows can be read; line %d: %s"
            .formatted(sink.rejects(), first.line(), first.reason());
  }

  /** Rejects the file once its last byte has come, so that what was sent is kept. */
  private void reject(String problem) throws IOException {
    bytes.awaitEnd();
    sink.flushRejects();
    enduring(() -> {
      work.reject(file, problem);
      return null;
    });
    metrics.read(FileStatus.REJECTED, 0, sink.rejects());
  }

  private byte[] chunk(int position) {
    return enduring(() -> work.chunk(file.id(), position));
  }

  private void load(LineBatch batch, int recordsBefore) {
    enduring(() -> {
      work.load(file, batch, recordsBefore);
      return null;
    });
    heartbeatAt = System.nanoTime();
  }

  /** What is read is loaded when no more bytes come, and a sign of life given. */
  private void whileWaiting() {
    sink.flush();
    if (System.nanoTime() - heartbeatAt > HEARTBEAT_EVERY) {
      heartbeatAt = System.nanoTime();
      enduring(() -> {
        work.heartbeat(file.id(), file.attempt());
        return null;
      });
    }
  }

  /**
   * Tries again while the database is away, for a bounded time and as long as the file is wanted;
   * each transaction is whole or not at all.
   */
  private <T> T enduring(java.util.function.Supplier<T> transaction) {
    long until = System.nanoTime() + OUTAGE_ENDURED.toNanos();
    while (true) {
      try {
        return transaction.get();
      } catch (DatabaseUnavailableException | EJBException away) {
        requireNotOfTheData(away);
        if (System.nanoTime() > until || arrival.isAborted()) {
          throw away;
        }
        pause(away);
      }
    }
  }

  /** What the database refuses for what it says is refused again at every try. */
  private static void requireNotOfTheData(Throwable away) {
    for (Throwable cause = away; cause != null; cause = cause.getCause()) {
      if (cause instanceof SqlFaultException refused && refused.isOfTheData()) {
        throw refused;
      }
    }
  }

  private static void pause(RuntimeException away) {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw away;
    }
  }
}
