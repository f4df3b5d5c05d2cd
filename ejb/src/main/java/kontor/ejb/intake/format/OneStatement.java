package kontor.ejb.intake.format;

import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.contract.RowSink;

/** Hands on the rows of a file that is one statement, and adds them up. */
final class OneStatement {

  private final RowSink sink;
  private final StatementTotals totals = new StatementTotals();

  OneStatement(RowSink sink) {
    this.sink = sink;
  }

  void push(Row row) {
    if (row instanceof StatementLine line) {
      totals.add(line);
    }
    sink.row(row);
  }

  void end() {
    sink.statement(totals.summary(1));
  }
}
