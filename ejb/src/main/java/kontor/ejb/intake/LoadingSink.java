package kontor.ejb.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kontor.domain.intake.BookedLines;
import kontor.domain.intake.DatedStatement;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;

/**
 * Collects rows and loads them in batches that grow, so that a first figure is seen soon and volume
 * is fast: 20,000 rows or two seconds, then up to 100,000.
 */
final class LoadingSink implements RowSink {

  /** Loads a batch; the number of rows committed before fences it. */
  @FunctionalInterface
  interface Loader {
    void load(LineBatch batch, int recordsBefore);
  }

  static final int MOST_REJECTS = 100_000;

  /** They are kept until the file is accepted, and each is then set into its account's chain. */
  static final int MOST_STATEMENTS = 10_000;

  private static final int FIRST_BATCH = 20_000;
  private static final int LARGEST_BATCH = 100_000;
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int CLOCK_EVERY = 512;
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(2);

  private final Loader loader;
  private final LineBatch batch;
  private final List<DatedStatement> statements = new ArrayList<>();
  private final int recordsToSkip;
  private int records;
  private int committed;
  private int lines;
  private int rejects;
  private boolean anyPending;
  private int batchSize = FIRST_BATCH;
  private long loadedAt = System.nanoTime();
  private RejectedRow firstReject;
  private BookedLines booked = new BookedLines();

  /** Skips the rows an earlier attempt has committed. */
  LoadingSink(ReceivedFile file, Loader loader) {
    this.loader = loader;
    this.batch = new LineBatch(file);
    this.recordsToSkip = file.recordsRead();
    this.committed = recordsToSkip;
  }

  @Override
  public void row(Row row) {
    records++;
    boolean skipped = records <= recordsToSkip;
    switch (row) {
      case StatementLine line when skipped -> batch.skip(line);
      case StatementLine line -> batch.add(statements.size() + 1, line);
      case RejectedRow reject when skipped -> count(reject);
      case RejectedRow reject -> add(reject);
    }
    if (row instanceof StatementLine line) {
      lines++;
      anyPending |= line.pending();
      booked.add(line);
    }
    if (isDue()) {
      flush();
    }
  }

  @Override
  public void statement(StatementSummary statement) {
    if (statements.size() == MOST_STATEMENTS) {
      throw new FileFault(
          "The file holds more than %,d statements; ask for it in parts."
              .formatted(MOST_STATEMENTS));
    }
    statements.add(DatedStatement.of(statement.at(statements.size() + 1), booked));
    booked = new BookedLines();
  }

  private void add(RejectedRow reject) {
    count(reject);
    batch.add(statements.size() + 1, reject);
  }

  private void count(RejectedRow reject) {
    firstReject = firstReject == null ? reject : firstReject;
    rejects++;
    if (rejects > MOST_REJECTS) {
      throw new FileFault("More than %,d rows cannot be read.".formatted(MOST_REJECTS));
    }
  }

  private boolean isDue() {
    return batch.records() >= batchSize
        || batch.rows().size() >= MOST_BYTES
        || batch.rawLength() >= MOST_BYTES
        || records % CLOCK_EVERY == 0 && System.nanoTime() - loadedAt > LONGEST_WAIT;
  }

  /** Loads what was read so far. */
  void flush() {
    if (!batch.isEmpty()) {
      loader.load(batch, committed);
      committed += batch.records();
      batchSize = Math.min(2 * batchSize, LARGEST_BATCH);
      batch.clear();
    }
    loadedAt = System.nanoTime();
  }

  /** Loads the rejects of a file whose lines will be taken back. */
  void flushRejects() {
    flush();
  }

  int lines() {
    return lines;
  }

  boolean anyPending() {
    return anyPending;
  }

  int rejects() {
    return rejects;
  }

  /** Null where every row became a line. */
  RejectedRow firstReject() {
    return firstReject;
  }

  List<DatedStatement> statements() {
    return statements;
  }
}
