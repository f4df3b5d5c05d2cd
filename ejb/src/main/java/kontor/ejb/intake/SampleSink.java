package kontor.ejb.intake;

import java.util.ArrayList;
import java.util.List;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.RowSink;

/** Keeps the first rows and stops the reader. */
final class SampleSink implements RowSink {

  private static final int ROWS = 20;

  private final List<StatementLine> lines = new ArrayList<>();
  private final List<RejectedRow> rejects = new ArrayList<>();

  /** Enough rows are read. */
  static final class Enough extends RuntimeException {

    private Enough() {
      super(null, null, false, false);
    }
  }

  @Override
  public void row(Row row) {
    switch (row) {
      case StatementLine line -> lines.add(line);
      case RejectedRow reject -> rejects.add(reject);
    }
    if (lines.size() + rejects.size() == ROWS) {
      throw new Enough();
    }
  }

  @Override
  public void statement(StatementSummary statement) {
    // a sample's sums say nothing
  }

  SampleReading reading(String fault) {
    return new SampleReading(lines, rejects, fault);
  }
}
