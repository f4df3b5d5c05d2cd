package kontor.ejb.recon;

import kontor.ejb.intake.LinesInUse;

/** The lines a run may match, as a {@code from … where …} over {@code f} and {@code l}. */
final class OpenLines {

  private OpenLines() {}

  /** Every line of the run's files and period that can be matched at all. */
  static Query matchable(RunScope scope) {
    return matchable(scope, "");
  }

  /** The same, joined with what the text says. */
  static Query matchable(RunScope scope, String join) {
    Query query =
        Query.of(
            " from recon.run_file f"
                + " join intake.file x on x.id = f.file_id"
                + " join intake.statement_line l on l.file_id = f.file_id"
                + join
                + " where f.run_id = ? and"
                + LinesInUse.condition("x"),
            scope.runId());
    if (scope.from() != null) {
      query.add(" and l.booking_date >= ?", scope.from());
    }
    if (scope.to() != null) {
      query.add(" and l.booking_date < ?", scope.to());
    }
    return query;
  }
}
