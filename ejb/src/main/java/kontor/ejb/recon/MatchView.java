package kontor.ejb.recon;

import java.time.Instant;
import java.util.List;

/**
 * A match with its lines, whatever its state.
 *
 * @param ruleSetVersion the rule set's number, null for a match by hand
 * @param confidence in per cent
 * @param madeBy user name, null when a rule made it
 * @param solutions how many ways a search saw to put its lines together; null: this one, and no
 *     other is possible
 * @param solutionsComplete whether it looked at all there could be; null where solutions is
 * @param run the run that made it, null for a match by hand
 */
public record MatchView(
    long id,
    String reconciliation,
    String rule,
    Integer ruleSetVersion,
    String status,
    int confidence,
    String reason,
    String madeBy,
    Instant madeAt,
    String decidedBy,
    Instant decidedAt,
    Integer solutions,
    Boolean solutionsComplete,
    Long run,
    List<LineView> lines) {

  MatchView with(List<LineView> newLines) {
    return new MatchView(
        id,
        reconciliation,
        rule,
        ruleSetVersion,
        status,
        confidence,
        reason,
        madeBy,
        madeAt,
        decidedBy,
        decidedAt,
        solutions,
        solutionsComplete,
        run,
        newLines);
  }
}
