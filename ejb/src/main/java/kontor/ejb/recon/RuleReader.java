package kontor.ejb.recon;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontor.domain.recon.Match;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.shared.DomainException;

/**
 * Reads rules from their JSON document, strictly: whatever is unknown, missing or contradictory is
 * refused with a sentence that names the rule and the field.
 */
final class RuleReader {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_RULES = 50;
  private static final String KINDS =
      "the kinds are KEY, TOLERANCE, SCORE, REFERENCE, GROUP, FEE, NETTING and LINES";

  private final List<String> sides;

  /**
   * A reader for a reconciliation's rules; the sides' names are what a window may be anchored at.
   */
  RuleReader(List<String> sides) {
    this.sides = List.copyOf(sides);
  }

  /**
   * The rules in their order.
   *
   * @throws DomainException naming the first thing that is wrong
   */
  List<MatchRule> read(JsonArray document) {
    if (document.isEmpty() || document.size() > MOST_RULES) {
      throw DomainException.field("rules", "A rule set has 1 to %d rules.".formatted(MOST_RULES));
    }
    List<MatchRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < document.size(); i++) {
      MatchRule rule = rule("rules[%d]".formatted(i), document.get(i));
      if (!names.add(rule.name())) {
        throw DomainException.field(
            "rules[%d].name".formatted(i), "Two rules are named %s.".formatted(rule.name()));
      }
      rules.add(rule);
    }
    return rules;
  }

  private MatchRule rule(String path, JsonValue value) {
    RulePart unnamed = RulePart.of(path, path, sides, value);
    RulePart rule = RulePart.of(path, name(unnamed), sides, value);
    return switch (rule.text("kind")) {
      case "KEY" -> PairRules.key(rule);
      case "TOLERANCE" -> PairRules.tolerance(rule);
      case "SCORE" -> ScoreRules.score(rule);
      case "REFERENCE" -> PairRules.reference(rule);
      case "GROUP" -> GroupRules.group(rule);
      case "FEE" -> FeeRules.fee(rule);
      case "NETTING" -> GroupRules.netting(rule);
      case "LINES" -> GroupRules.lines(rule);
      default -> throw rule.wrong("kind", KINDS);
    };
  }

  private static String name(RulePart rule) {
    String given = rule.text("name").strip();
    if (given.isEmpty() || given.length() > LONGEST_NAME) {
      throw rule.wrong("name", "a rule needs a name of 1 to %d characters".formatted(LONGEST_NAME));
    }
    if (given.equals(Match.BY_HAND)) {
      throw rule.wrong("name", "“hand” is the name of matches people make");
    }
    return given;
  }
}
