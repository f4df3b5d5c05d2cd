package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontor.domain.recon.Match;
import kontor.domain.recon.MatchStatus;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * One act on many suggestions, in one transaction. What does not fit, because somebody was faster
 * or two of them share a line, is left as it is and named.
 */
@Stateless
@Tenanted
public class MatchBulk {

  /** The most suggestions of one act. */
  public static final int MOST = 500;

  /** What became of it: what was confirmed, and what was not and why. */
  public record Outcome(List<Long> confirmed, List<Skipped> skipped) {}

  /** A suggestion that was left as it is. */
  public record Skipped(long id, String reason) {}

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private Sources sources;
  @Inject private Memberships memberships;
  @Inject private Confirming confirming;
  @Inject private Suggestions suggestions;

  /**
   * Says yes to suggestions of one reconciliation, in the order given: of two that share a line the
   * earlier one holds it.
   */
  @RolesAllowed(Permission.RECON_WORK)
  public Outcome confirm(String code, List<Long> ids) {
    if (ids.isEmpty() || ids.size() > MOST) {
      throw DomainException.field("matches", "Choose 1 to %d suggestions at once.".formatted(MOST));
    }
    long reconciliation = reconciliation(code);
    memberships.require(reconciliation);
    sources.lockForHand(reconciliation);
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    ids.stream().distinct().forEach(id -> confirm(reconciliation, id, outcome));
    suggestions.dropOvertaken(reconciliation);
    return outcome;
  }

  private void confirm(long reconciliation, long id, Outcome outcome) {
    Match match = entities.find(Match.class, id);
    Optional<String> hindrance =
        match == null || match.reconciliationId() != reconciliation
            ? Optional.of("There is no such suggestion here.")
            : hindrance(match);
    if (hindrance.isPresent()) {
      outcome.skipped().add(new Skipped(id, hindrance.get()));
    } else {
      confirming.confirm(match);
      outcome.confirmed().add(id);
    }
  }

  private Optional<String> hindrance(Match match) {
    return match.status() == MatchStatus.SUGGESTED
        ? confirming.taken(match.id()).map("One of its lines is in match %d now."::formatted)
        : Optional.of("Somebody was faster: it is %s.".formatted(words(match.status())));
  }

  private static String words(MatchStatus status) {
    return switch (status) {
      case CONFIRMED, MATCHED -> "a match already";
      case REJECTED -> "rejected";
      case SUGGESTED, UNDONE -> "withdrawn";
    };
  }

  private long reconciliation(String code) {
    return sql.first(
            row -> row.getLong(1), "select id from recon.reconciliation where code = ?", code)
        .orElseThrow(() -> DomainException.notFound("reconciliation", code));
  }
}
