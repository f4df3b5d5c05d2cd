package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kontor.domain.intake.DatedStatement;
import kontor.domain.intake.StatementFinding;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.shared.Sql;

/**
 * Writes a statement anew whose lines have become more. One that was accepted stays so as long as
 * it differs by no more than what was accepted.
 */
@ApplicationScoped
class StatementRevision {

  private static final String WRITE =
      """
      update intake.statement set account = ?, currency = ?, opening = ?, closing = ?, lines = ?,
        ties = ?, difference = ?, first_day = ?, last_day = ?, credits = ?, debits = ?
      where file_id = ? and position = ?
      """;

  private static final String STAND =
      """
      update intake.statement set follows = ?, finding = ?, held = ?,
        accepted_by = case when ? then null else accepted_by end,
        accepted_at = case when ? then null else accepted_at end,
        acceptance_reason = case when ? then null else acceptance_reason end
      where file_id = ? and position = ?
      """;

  /** What was known of a statement before. */
  private record Before(boolean held, boolean accepted, BigDecimal difference) {

    boolean covers(DatedStatement statement) {
      BigDecimal now = statement.summary().difference();
      return accepted
          && difference != null
          && now != null
          && now.abs().compareTo(difference.abs()) <= 0;
    }
  }

  @Inject private Sql sql;
  @Inject private ChainMembers members;
  @Inject private Superseding superseding;

  /**
   * Writes and judges it.
   *
   * @param inChain where it stands, read when it is written
   * @return whether it is held now and was not before
   */
  boolean revise(
      StatementPlace place, DatedStatement statement, Supplier<Optional<InChain>> inChain) {
    Before before = before(place);
    write(place, statement);
    Optional<InChain> now = inChain.get();
    List<PlacedStatement> others =
        now.map(one -> members.neighbours(one.chain(), place, one.statement().chained()))
            .orElse(List.of());
    Standing standing =
        now.map(one -> Standing.again(one.statement(), others)).orElse(Standing.UNKNOWN);
    List<PlacedStatement> reissued =
        now.map(one -> StatementJudge.reissued(one.statement().chained(), standing, others))
            .orElse(List.of());
    boolean held =
        (statement.isUntied() || standing.finding() == StatementFinding.DUPLICATE)
                && !before.covers(statement)
            || superseding.anyMatched(reissued);
    stand(place, standing, held);
    if (standing.finding() != StatementFinding.REISSUED || held) {
      superseding.undo(place);
    } else {
      superseding.supersede(place, reissued);
    }
    return held && !before.held();
  }

  private Before before(StatementPlace place) {
    return sql.first(
            row -> new Before(row.getBoolean(1), row.getBoolean(2), row.getBigDecimal(3)),
            "select held, accepted_at is not null, difference from intake.statement"
                + " where file_id = ? and position = ?",
            place.file(),
            place.position())
        .orElseThrow();
  }

  private void write(StatementPlace place, DatedStatement statement) {
    StatementSummary summary = statement.summary();
    sql.execute(
        WRITE,
        summary.account(),
        summary.currency(),
        summary.opening(),
        summary.closing(),
        summary.lines(),
        summary.ties(),
        summary.difference(),
        statement.firstDay(),
        statement.lastDay(),
        statement.credits(),
        statement.debits(),
        place.file(),
        place.position());
  }

  private void stand(StatementPlace place, Standing standing, boolean held) {
    sql.execute(
        STAND,
        standing.follows(),
        standing.finding() == null ? null : standing.finding().name(),
        held,
        held,
        held,
        held,
        place.file(),
        place.position());
  }
}
