package kontor.domain.intake;

/** What a reader makes of one row of a file: a line, or a reject that says why not. */
public sealed interface Row permits StatementLine, RejectedRow {

  /** The physical line in the file where the row starts, counted from 1, header included. */
  int line();
}
