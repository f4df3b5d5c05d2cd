package kontor.ejb.recon;

import java.time.Instant;
import java.util.List;

/**
 * A reconciliation as lists and pages show it.
 *
 * @param activeRuleSet the number of the rule set in force
 * @param members user names; empty: everybody with the permission
 * @param mayWork whether the acting person may work on it
 */
public record ReconciliationView(
    long id,
    String code,
    String name,
    int activeRuleSet,
    List<SideView> sides,
    List<RuleSetView> ruleSets,
    List<String> members,
    boolean mayWork) {

  /** A side with its source's code. */
  public record SideView(int position, String name, String source) {}

  /** A version of the rules; {@code rules} is the JSON document. */
  public record RuleSetView(
      int number,
      String status,
      String rules,
      String madeBy,
      Instant madeAt,
      String activatedBy,
      Instant activatedAt) {}
}
