package kontor.ejb.recon;

import java.util.List;
import kontor.domain.recon.match.ScorePart;

/**
 * Why a line is matched, or why it is not.
 *
 * @param status OPEN, SUGGESTED, MATCHED, HELD or EXCLUDED
 * @param matches the match it belongs to, or the suggestions it takes part in
 * @param tried for an open line, each active rule in its order
 */
public record LineExplanation(
    long line, String status, List<Explanation> matches, List<Tried> tried) {

  public LineExplanation {
    matches = List.copyOf(matches);
    tried = List.copyOf(tried);
  }

  /**
   * What a rule made of the line.
   *
   * @param kind the rule's kind
   * @param nearest the open line that keeps most of the rule, of the other side unless the rule
   *     works within one; null: there is none
   * @param failed the first criterion the two do not keep; null: they keep all, so that the rule
   *     has several candidates, a person took the pair apart, or no run has looked at both yet
   * @param value the line's value there
   * @param otherValue the nearest line's value there
   * @param parts of a SCORE, what each weight would add for these two
   */
  public record Tried(
      String reconciliation,
      int ruleSetVersion,
      String rule,
      String kind,
      Near nearest,
      String failed,
      String value,
      String otherValue,
      List<ScorePart> parts) {}

  /** The nearest line of the other side. */
  public record Near(long line, String side, String externalId) {}
}
