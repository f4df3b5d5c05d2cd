package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kontor.domain.intake.ChainedStatement;
import kontor.ejb.shared.Sql;

/**
 * The statements of a chain as rows, looked up with their neighbours only, however long the chain
 * has become. One stands in it that counts, has balances and a day, is no duplicate, is not
 * superseded, and does not wait to supersede another.
 */
@ApplicationScoped
class ChainMembers {

  private static final int MOST_NEIGHBOURS = 500;
  private static final int MOST_OF_ONE_NUMBER = 100;

  static final String COLUMNS =
      """
      s.file_id, s.position, f.read_at, s.number, s.first_day, s.last_day, s.opening, s.closing,
      s.difference, s.lines, s.finding, s.follows, s.ties, s.held,
      s.accepted_at is not null as accepted, s.superseded_by_file is null
        and not (s.held and s.finding is not distinct from 'REISSUED') as member\
      """;

  private static final String OF_CHAIN =
      """
       from intake.statement s
      join intake.file f on f.id = s.file_id and f.status in ('ACCEPTED', 'PARTIAL')
      where s.account = ? and s.currency = ? and s.kind = ?
        and s.first_day is not null and s.opening is not null and s.difference is not null\
      """;

  private static final String NEIGHBOURS =
      """
      with chain as not materialized (select %s%s
        and s.finding is distinct from 'DUPLICATE' and (s.file_id, s.position) <> (?, ?))
      (select * from chain where last_day >= coalesce(
          (select max(last_day) from chain where member and last_day < ?), '-infinity')
        order by last_day limit ?)
      union
      (select * from chain where number = ? order by last_day desc limit ?)
      """
          .formatted(COLUMNS, OF_CHAIN);

  /** Those that share days with a span, the next behind it, and those of a number. */
  private static final String AROUND =
      """
      with chain as not materialized (select %s%s and s.superseded_by_file is null)
      (select * from chain where last_day >= ? and first_day <= coalesce((
          select min(first_day) from chain where member and last_day > ? and first_day > ?), ?)
        order by last_day limit ?)
      union
      (select * from chain where number = ? order by last_day desc limit ?)
      """
          .formatted(COLUMNS, OF_CHAIN);

  @Inject private Sql sql;

  /** What a statement at a place is held against, those that are superseded too. */
  List<PlacedStatement> neighbours(Chain chain, StatementPlace place, ChainedStatement statement) {
    return sql.list(
        PlacedStatement::of,
        NEIGHBOURS,
        chain.account(),
        chain.currency(),
        chain.kind(),
        place.file(),
        place.position(),
        statement.firstDay(),
        MOST_NEIGHBOURS,
        statement.number(),
        MOST_OF_ONE_NUMBER);
  }

  /** The statements whose standing may hang on one that came or went. */
  List<PlacedStatement> around(Chain chain, ChainedStatement statement) {
    return inOrderOfArrival(
        sql.list(
            PlacedStatement::of,
            AROUND,
            chain.account(),
            chain.currency(),
            chain.kind(),
            statement.firstDay(),
            statement.lastDay(),
            statement.lastDay(),
            statement.lastDay(),
            MOST_NEIGHBOURS,
            statement.number(),
            MOST_OF_ONE_NUMBER));
  }

  private static List<PlacedStatement> inOrderOfArrival(List<PlacedStatement> statements) {
    return statements.stream().sorted(PlacedStatement.ARRIVAL).toList();
  }
}
