package kontor.web.recon;

import java.time.Instant;
import java.util.List;
import kontor.ejb.recon.MatchView;

/** A match with its lines as JSON. */
public record MatchDocument(
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
    List<LineDocument> lines) {

  static MatchDocument of(MatchView match) {
    return new MatchDocument(
        match.id(),
        match.reconciliation(),
        match.rule(),
        match.ruleSetVersion(),
        match.status(),
        match.confidence(),
        match.reason(),
        match.madeBy(),
        match.madeAt(),
        match.decidedBy(),
        match.decidedAt(),
        match.solutions(),
        match.solutionsComplete(),
        match.run(),
        match.lines().stream().map(LineDocument::of).toList());
  }
}
