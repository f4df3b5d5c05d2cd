package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontor.domain.recon.MatchStatus;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Tenanted;

/** Takes lines out of a match or a suggestion, in one transaction. */
@Stateless
@Tenanted
public class MatchSplitting {

  @Inject private Matches matches;

  /**
   * The lines named are open again, and those that stay are put together by hand. The match ends as
   * UNDONE, a suggestion as REJECTED, both with the reason.
   *
   * @param out some of its lines, not all; what stays must come to the same on both sides
   * @return the id of the match of the lines that stay
   */
  @RolesAllowed(Permission.RECON_WORK)
  public long takeOut(long id, List<Long> out, String reason) {
    MatchView match = matches.get(id);
    List<Long> staying = staying(match, out);
    if (match.status().equals(MatchStatus.SUGGESTED.name())) {
      matches.reject(id, reason);
    } else {
      matches.undo(id, reason);
    }
    return matches.byHand(match.reconciliation(), staying, reason);
  }

  private static List<Long> staying(MatchView match, List<Long> out) {
    Set<Long> named = new HashSet<>(out);
    List<Long> staying =
        match.lines().stream().map(LineView::id).filter(line -> !named.contains(line)).toList();
    if (named.isEmpty()) {
      throw DomainException.field("lines", "Tick the lines to take out.");
    }
    if (match.lines().size() - staying.size() != named.size()) {
      throw DomainException.field(
          "lines", "Not all of these are lines of match %d.".formatted(match.id()));
    }
    if (staying.size() < 2) {
      throw DomainException.rule(
          "too-few-stay", "Fewer than two lines would stay: take the match apart instead.");
    }
    return staying;
  }
}
