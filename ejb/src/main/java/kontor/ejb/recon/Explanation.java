package kontor.ejb.recon;

import java.util.List;
import kontor.domain.recon.match.ScorePart;

/**
 * Why a match stands.
 *
 * @param kind the rule's kind, or HAND
 * @param agreeing what the rule compared, with the value of each side; of several lines of a side
 *     the sum or the value they share
 * @param parts of a scored pair, what each weight added
 */
public record Explanation(
    long match,
    String rule,
    String kind,
    Integer ruleSetVersion,
    String status,
    int confidence,
    String reason,
    List<Agreement> agreeing,
    List<ScorePart> parts) {

  /** One compared field; the values are equal or within the rule's tolerance. */
  public record Agreement(String field, String first, String second) {}
}
