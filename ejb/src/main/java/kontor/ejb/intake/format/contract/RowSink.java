package kontor.ejb.intake.format.contract;

import kontor.domain.intake.Row;
import kontor.domain.intake.StatementSummary;

/** Takes what a reader reads, in the order of the file. */
public interface RowSink {

  void row(Row row);

  /** A statement of the file has ended. */
  void statement(StatementSummary statement);
}
