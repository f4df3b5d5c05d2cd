package kontor.ejb.intake;

import java.util.ArrayList;
import java.util.List;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.RowSink;

/** Counts the rows of a file, as far as a person waits for it, and keeps the first ones. */
final class TrialSink implements RowSink {

  private static final int SHOWN = 10;
  private static final int MOST_ROWS = 100_000;

  private final List<StatementLine> firstLines = new ArrayList<>();
  private final List<RejectedRow> firstRejects = new ArrayList<>();
  private int lines;
  private int rejected;

  /** Enough rows are read. */
  static final class Enough extends RuntimeException {

    private Enough() {
      super(null, null, false, false);
    }
  }

  @Override
  public void row(Row row) {
    if (lines + rejected == MOST_ROWS) {
      throw new Enough();
    }
    switch (row) {
      case StatementLine line -> count(line);
      case RejectedRow reject -> count(reject);
    }
  }

  private void count(StatementLine line) {
    lines++;
    if (firstLines.size() < SHOWN) {
      firstLines.add(line);
    }
  }

  private void count(RejectedRow reject) {
    rejected++;
    if (firstRejects.size() < SHOWN) {
      firstRejects.add(reject);
    }
  }

  @Override
  public void statement(StatementSummary statement) {
    // their sums are judged when they are loaded
  }

  Trial trial(FileView file, int version, boolean cut, String refusal, String fault) {
    return new Trial(file, version, lines, rejected, cut, refusal, fault, firstLines, firstRejects);
  }
}
