package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import kontor.ejb.recon.ReconciliationView;
import kontor.ejb.recon.ReconciliationView.RuleSetView;

/** A reconciliation as JSON; {@code rules} are those in force. */
public record ReconciliationDocument(
    long id,
    String code,
    String name,
    List<Side> sides,
    int ruleSetVersion,
    JsonArray rules,
    List<RuleSet> ruleSets,
    List<String> members) {

  /** A side and the code of its source. */
  public record Side(String name, String source) {}

  /** A version of the rules. */
  public record RuleSet(
      int version,
      String status,
      JsonArray rules,
      String madeBy,
      Instant madeAt,
      String activatedBy,
      Instant activatedAt) {

    static RuleSet of(RuleSetView set) {
      return new RuleSet(
          set.number(),
          set.status(),
          parsed(set.rules()),
          set.madeBy(),
          set.madeAt(),
          set.activatedBy(),
          set.activatedAt());
    }
  }

  static ReconciliationDocument of(ReconciliationView one) {
    List<RuleSet> sets = one.ruleSets().stream().map(RuleSet::of).toList();
    return new ReconciliationDocument(
        one.id(),
        one.code(),
        one.name(),
        one.sides().stream().map(side -> new Side(side.name(), side.source())).toList(),
        one.activeRuleSet(),
        sets.stream()
            .filter(set -> set.version() == one.activeRuleSet())
            .findFirst()
            .map(RuleSet::rules)
            .orElse(null),
        sets,
        one.members());
  }

  private static JsonArray parsed(String rules) {
    try (var reader = Json.createReader(new StringReader(rules))) {
      return reader.readArray();
    }
  }
}
