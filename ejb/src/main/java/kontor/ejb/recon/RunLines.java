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
 */
public record RunLines(RunScope scope, List<Long> files, List<Long> withHeld, long firstSource) {

  /** Whether a line is of the first side; it is of the second otherwise. */
  String isFirst() {
    return "l.source_id = " + firstSource;
  }

  /** Which side a line is of. */
  String side() {
    return "case when %s then 1 else 2 end".formatted(isFirst());
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

  /** Those without a match that have a value in each of the fields. */
  Query having(List<MatchField> fields) {
    return having(fields, "");
  }

  /** The same, joined as told. */
  Query having(List<MatchField> fields, String join) {
    Query query =
        matchable(join)
            .add(" and not exists (select from recon.matched_line o where o.line_id = l.id)");
    fields.forEach(field -> query.add(" and " + LineColumn.isPresent(field)));
    return query;
  }
}
