package kontor.ejb.recon;

import java.util.List;

/**
 * Why a match stands.
 *
 * @param kind KEY, TOLERANCE, or HAND
 * @param agreeing the fields the rule compared, with the value of each side
 */
public record Explanation(
    long match,
    String rule,
    String kind,
    Integer ruleSetVersion,
    String status,
    int confidence,
    String reason,
    List<Agreement> agreeing) {

  /** One compared field; the values are equal or within the rule's tolerance. */
  public record Agreement(String field, String first, String second) {}
}
