package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.ChainedStatement;
import kontor.domain.intake.DatedStatement;
import kontor.domain.intake.StatementChain;
import kontor.domain.intake.StatementFinding;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.shared.Sql;

/**
 * Puts the statements of a file into the chains of their accounts, once it is read to its end: one
 * chain per tenant, account, currency and kind of source, for a ledger keeps the bank's account
 * with the same balances.
 *
 * <p>A statement is looked up with its neighbours only, however long its chain has become.
 */
@ApplicationScoped
class StatementChains {

  private static final int MOST_NEIGHBOURS = 500;
  private static final int MOST_OF_ONE_NUMBER = 100;

  private static final Comparator<DatedStatement> IN_ORDER =
      Comparator.comparing(
              DatedStatement::lastDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              DatedStatement::firstDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(statement -> statement.summary().position());

  private static final String CHAIN =
      """
       from intake.statement s
      join intake.file f on f.id = s.file_id and f.status in ('ACCEPTED', 'PARTIAL')
      join intake.source_version v on v.source_id = f.source_id and v.number = f.source_version
      where s.account = ? and s.currency = ? and v.kind = (select w.kind from intake.source_version w
          where w.source_id = ? and w.number = ?)
        and s.finding is distinct from 'DUPLICATE'
        and s.first_day is not null and s.opening is not null and s.difference is not null\
      """;

  private static final String NEIGHBOURS =
      """
      with chain as not materialized (
        select s.number, s.first_day, s.last_day, s.opening, s.closing,
          s.closing - s.opening - s.difference as movements, s.lines%s)
      (select * from chain
        where last_day >= coalesce((select max(last_day) from chain where last_day < ?), '-infinity')
        order by last_day limit ?)
      union
      (select * from chain where number = ? order by last_day desc limit ?)
      """
          .formatted(CHAIN);

  private static final String MEND_NEXT =
      """
      update intake.statement n set follows = (n.opening = ?),
        finding = case when n.opening = ? then 'CONTINUES' else 'GAP' end
      where n.finding in ('FIRST', 'GAP') and (n.file_id, n.position) = (select s.file_id, s.position%s
          and s.first_day >= ? order by s.first_day, s.opening <> ?, s.file_id, s.position limit 1)
      """
          .formatted(CHAIN);

  private static final String ADD =
      """
      insert into intake.statement (file_id, position, tenant, account, currency, number, opening,
        closing, lines, ties, difference, first_day, last_day, follows, finding, held)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** What is known of a statement by its chain; both null where nobody knows. */
  private record Standing(Boolean follows, StatementFinding finding) {

    static final Standing UNKNOWN = new Standing(null, null);
  }

  @Inject private Sql sql;

  /**
   * Adds the statements of a file that counts; files of one tenant one after the other.
   *
   * @return how many of them are held
   */
  int add(ReceivedFile file, List<DatedStatement> statements) {
    if (statements.stream().anyMatch(DatedStatement::isBalanced)) {
      lock(file);
    }
    return (int)
        statements.stream().sorted(IN_ORDER).filter(statement -> add(file, statement)).count();
  }

  private void lock(ReceivedFile file) {
    sql.list(
        row -> true,
        "select pg_advisory_xact_lock(hashtext('intake.statement_chain'), ?::integer)",
        file.tenant());
  }

  private boolean add(ReceivedFile file, DatedStatement statement) {
    Standing standing = standing(file, statement);
    if (standing.finding() == StatementFinding.LATE) {
      mendNext(file, statement);
    }
    boolean held = statement.isUntied() || standing.finding() == StatementFinding.DUPLICATE;
    insert(file, statement, standing, held);
    return held;
  }

  /**
   * Judges a statement once more, after a line was added to it. One that was accepted stays so as
   * long as it differs by no more than what was accepted.
   *
   * @return whether it is held now and was not before
   */
  boolean again(ReceivedFile file, DatedStatement statement) {
    lock(file);
    Judged before = forget(file, statement);
    Standing standing = standing(file, statement);
    if (statement.chained().isPresent() && !before.closedAt(statement.summary().closing())) {
      mendNext(file, statement);
    }
    boolean held =
        (statement.isUntied() || standing.finding() == StatementFinding.DUPLICATE)
            && !before.covers(statement);
    insert(file, statement, standing, held);
    if (before.accepted() && !held) {
      sql.execute(
          "update intake.statement set accepted_by = ?, accepted_at = ?, acceptance_reason = ?"
              + " where file_id = ? and position = ?",
          before.acceptedBy(),
          before.acceptedAt(),
          before.reason(),
          file.id(),
          statement.summary().position());
    }
    return held && !before.held();
  }

  /** What was known of a statement before. */
  private record Judged(
      boolean held,
      BigDecimal closing,
      BigDecimal difference,
      Long acceptedBy,
      OffsetDateTime acceptedAt,
      String reason) {

    boolean accepted() {
      return acceptedAt != null;
    }

    boolean closedAt(BigDecimal now) {
      return closing != null && closing.compareTo(now) == 0;
    }

    boolean covers(DatedStatement statement) {
      BigDecimal now = statement.summary().difference();
      return accepted()
          && difference != null
          && now != null
          && now.abs().compareTo(difference.abs()) <= 0;
    }
  }

  private Judged forget(ReceivedFile file, DatedStatement statement) {
    return sql.first(
            row ->
                new Judged(
                    row.getBoolean(1),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    row.getObject(4, Long.class),
                    row.getObject(5, OffsetDateTime.class),
                    row.getString(6)),
            "delete from intake.statement where file_id = ? and position = ? returning held,"
                + " closing, difference, accepted_by, accepted_at, acceptance_reason",
            file.id(),
            statement.summary().position())
        .orElseThrow();
  }

  private Standing standing(ReceivedFile file, DatedStatement statement) {
    if (!statement.isBalanced()) {
      return Standing.UNKNOWN;
    }
    return statement
        .chained()
        .map(chained -> {
          StatementChain chain = new StatementChain(neighbours(file, statement));
          return new Standing(chain.follows(chained).orElse(null), chain.finding(chained));
        })
        .orElseGet(() -> standingWithoutLines(file, statement));
  }

  /** A statement without a booked line has no day: it can only be seen to continue the latest. */
  private Standing standingWithoutLines(ReceivedFile file, DatedStatement statement) {
    StatementSummary summary = statement.summary();
    Optional<BigDecimal> latest =
        sql.first(
            row -> row.getBigDecimal(1),
            "select s.closing"
                + CHAIN
                + " order by s.last_day desc, s.file_id desc, s.position desc limit 1",
            summary.account(),
            summary.currency(),
            file.sourceId(),
            file.sourceVersion());
    return latest.filter(closing -> closing.compareTo(summary.opening()) == 0).isPresent()
        ? new Standing(true, StatementFinding.CONTINUES)
        : Standing.UNKNOWN;
  }

  private List<ChainedStatement> neighbours(ReceivedFile file, DatedStatement statement) {
    return sql.list(
        StatementChains::chained,
        NEIGHBOURS,
        statement.summary().account(),
        statement.summary().currency(),
        file.sourceId(),
        file.sourceVersion(),
        statement.firstDay(),
        MOST_NEIGHBOURS,
        statement.summary().number(),
        MOST_OF_ONE_NUMBER);
  }

  private static ChainedStatement chained(ResultSet row) throws SQLException {
    return new ChainedStatement(
        row.getString("number"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getBigDecimal("opening"),
        row.getBigDecimal("closing"),
        row.getBigDecimal("movements"),
        row.getInt("lines"));
  }

  /** What came late may be what the next statement missed. */
  private void mendNext(ReceivedFile file, DatedStatement late) {
    BigDecimal closing = late.summary().closing();
    sql.execute(
        MEND_NEXT,
        closing,
        closing,
        late.summary().account(),
        late.summary().currency(),
        file.sourceId(),
        file.sourceVersion(),
        late.lastDay(),
        closing);
  }

  private void insert(
      ReceivedFile file, DatedStatement statement, Standing standing, boolean held) {
    StatementSummary summary = statement.summary();
    sql.execute(
        ADD,
        file.id(),
        summary.position(),
        file.tenant(),
        summary.account(),
        summary.currency(),
        summary.number(),
        summary.opening(),
        summary.closing(),
        summary.lines(),
        summary.ties(),
        summary.difference(),
        statement.firstDay(),
        statement.lastDay(),
        standing.follows(),
        standing.finding() == null ? null : standing.finding().name(),
        held);
  }
}
