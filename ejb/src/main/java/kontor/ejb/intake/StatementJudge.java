package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.Objects;
import kontor.domain.intake.ChainedStatement;
import kontor.domain.intake.StatementFinding;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;

/**
 * Judges statements anew when one of their chain came or went. Doing it twice changes nothing; one
 * that was held for what is no longer so is held no more.
 */
@ApplicationScoped
class StatementJudge {

  @Inject private Sql sql;
  @Inject private ChainMembers members;
  @Inject private Superseding superseding;
  @Inject private AuditTrail audit;

  /** Those in use that a statement was issued again for; none where that is not what was found. */
  static List<PlacedStatement> reissued(
      ChainedStatement statement, Standing standing, List<PlacedStatement> others) {
    return standing.finding() == StatementFinding.REISSUED
        ? others.stream()
            .filter(PlacedStatement::member)
            .filter(other -> statement.reissues(other.chained()))
            .toList()
        : List.of();
  }

  /** Judges those whose standing may hang on a statement that came or went. */
  void around(Chain chain, ChainedStatement statement) {
    members.around(chain, statement).forEach(one -> again(chain, one));
  }

  private void again(Chain chain, PlacedStatement one) {
    List<PlacedStatement> others = members.neighbours(chain, one.place(), one.chained());
    Standing standing = kept(one, Standing.again(one, others));
    if (!Objects.equals(standing, new Standing(one.follows(), one.finding()))) {
      write(one.place(), standing);
    }
    takeItsPlace(one, standing, reissued(one.chained(), standing, others));
  }

  /** What a second person accepted stays found. */
  private static Standing kept(PlacedStatement one, Standing standing) {
    boolean stays = one.accepted() && one.finding() != null && !one.finding().isInTurn();
    return stays ? new Standing(standing.follows(), one.finding()) : standing;
  }

  private void write(StatementPlace place, Standing standing) {
    sql.execute(
        "update intake.statement set follows = ?, finding = ? where file_id = ? and position = ?",
        standing.follows(),
        standing.finding().name(),
        place.file(),
        place.position());
  }

  /** What is held for nothing any more is let go; what is not held supersedes what it should. */
  private void takeItsPlace(
      PlacedStatement one, Standing standing, List<PlacedStatement> reissued) {
    boolean stays = one.untied() || standing.finding() == StatementFinding.DUPLICATE;
    if (one.held() && stays || superseding.anyMatched(reissued)) {
      return;
    }
    if (one.held()) {
      release(one.place());
    }
    superseding.supersede(one.place(), reissued);
  }

  private void release(StatementPlace place) {
    HeldStatements.release(sql, place);
    audit.done(
        AuditRecord.of("STATEMENT_RELEASED", "file", place.file())
            .with(null, Json.createObjectBuilder().add("statement", place.position()).build())
            .because("What it was held for is no longer so."));
  }

  /**
   * A second person accepted a statement.
   *
   * @throws DomainException where it would supersede lines that are matched
   */
  void released(Chain chain, PlacedStatement one) {
    List<PlacedStatement> others = members.neighbours(chain, one.place(), one.chained());
    Standing found = new Standing(one.follows(), one.finding());
    List<PlacedStatement> reissued = reissued(one.chained(), found, others);
    if (superseding.anyMatched(reissued)) {
      throw DomainException.conflict(
          "superseded-lines-matched",
          "Lines of the statement that it supersedes are matched. Undo their matches first.");
    }
    superseding.supersede(one.place(), reissued);
    around(chain, one.chained());
  }
}
