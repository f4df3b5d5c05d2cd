package kontor.ejb.recon;

import java.util.List;
import kontor.domain.recon.match.MatchField;
import kontor.ejb.intake.LinesInUse;

/**
 * The lines a run looks at, as a {@code from … where …} over {@code l}.
 *
 * <p>Files and source stand in the text as numbers, not as joins: from them the database knows how
 * many lines to expect, and plans for millions where there are millions.
 *
 * @param files files that count
 * @param withHeld those of them with statements that are held or superseded
 * @param firstSource the source of the first side
 * @param someAside whether a rule of the run has taken lines away from those after it
 */
public record RunLines(
    RunScope scope, List<Long> files, List<Long> withHeld, long firstSource, boolean someAside) {

  /** Whether a line is of the first side; it is of the second otherwise. */
  String isFirst() {
    return "l.source_id = " + firstSource;
  }

  /** Whether a line is of a side, 1 or 2. */
  String isOf(int side) {
    return side == 1 ? isFirst() : "not " + isFirst();
  }

  /** Which side a line is of. */
  String side() {
    return "case when %s then 1 else 2 end".formatted(isFirst());
  }

  /** Whether all lines of its files can be matched but for the pending ones. */
  boolean areAllBooked() {
    return withHeld.isEmpty() && scope.from() == null && scope.to() == null;
  }

  /** Every line of the run's files and period that can be matched at all, joined as told. */
  Query matchable(String join) {
    Query query =
        Query.of(
            " from intake.statement_line l" + join + " where" + LinesInUse.of(files, withHeld));
    if (scope.from() != null) {
      query.add(" and l.booking_date >= ?", scope.from());
    }
    if (scope.to() != null) {
      query.add(" and l.booking_date < ?", scope.to());
    }
    return query;
  }

  /** Those without a match, and not taken away, that have a value in each of the fields. */
  Query having(List<MatchField> fields) {
    return having(fields, "");
  }

  /** The same, joined as told. */
  Query having(List<MatchField> fields, String join) {
    Query query =
        matchable(join)
            .add(" and not exists (select from recon.matched_line o where o.line_id = l.id)");
    if (someAside) {
      query.add(
          " and not exists (select from recon.line_remark k where k.run_id = ? and k.line_id = l.id"
              + " and k.remark in ('SKIP', 'BREAK'))",
          scope.runId());
    }
    fields.forEach(field -> query.add(" and " + LineColumn.isPresent(field)));
    return query;
  }
}
