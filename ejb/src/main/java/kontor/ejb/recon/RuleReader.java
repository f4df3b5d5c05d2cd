package kontor.ejb.recon;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kontor.domain.recon.Match;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ToleranceBase;
import kontor.domain.recon.match.ToleranceRule;
import kontor.domain.recon.match.WindowField;
import kontor.domain.shared.DomainException;

/**
 * Reads rules from their JSON document, strictly: whatever is unknown, missing or contradictory is
 * refused with a sentence that names the rule and the field.
 */
final class RuleReader {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_RULES = 50;
  private static final int LONGEST_WINDOW_DAYS = 3660;

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
      MatchRule rule = new OneRule("rules[%d]".formatted(i), document.get(i)).read();
      if (!names.add(rule.name())) {
        throw DomainException.field(
            "rules[%d].name".formatted(i), "Two rules are named %s.".formatted(rule.name()));
      }
      rules.add(rule);
    }
    return rules;
  }

  /** Reads one rule and knows where in the document it stands. */
  private final class OneRule {

    private final String path;
    private final JsonObject rule;
    private String name;

    OneRule(String path, JsonValue value) {
      this.path = path;
      this.name = path;
      this.rule = object(value, "");
    }

    MatchRule read() {
      name = readName();
      return switch (text(rule, "kind", "", null)) {
        case "KEY" -> key();
        case "TOLERANCE" -> tolerance();
        default -> throw wrong("kind", "the kinds are KEY and TOLERANCE");
      };
    }

    private String readName() {
      String given = text(rule, "name", "", null).strip();
      if (given.isEmpty() || given.length() > LONGEST_NAME) {
        throw wrong("name", "a rule needs a name of 1 to %d characters".formatted(LONGEST_NAME));
      }
      if (given.equals(Match.BY_HAND)) {
        throw wrong("name", "“hand” is the name of matches people make");
      }
      return given;
    }

    private KeyRule key() {
      only(rule, "", "name", "kind", "mode", "fields");
      List<MatchField> fields = fields();
      if (fields.isEmpty()) {
        throw wrong("fields", "a KEY needs at least one field");
      }
      if (fields.contains(MatchField.AMOUNT) && !fields.contains(MatchField.CURRENCY)) {
        throw wrong("fields", "amounts are only compared together with currency");
      }
      return new KeyRule(name, mode(), fields);
    }

    private ToleranceRule tolerance() {
      only(rule, "", "name", "kind", "mode", "fields", "amount", "date");
      List<MatchField> fields = fields();
      if (!fields.contains(MatchField.CURRENCY)) {
        throw wrong("fields", "a TOLERANCE compares amounts of one currency: add currency");
      }
      if (fields.contains(MatchField.AMOUNT)) {
        throw wrong("fields", "the amount has its tolerance and is no field of equality");
      }
      return new ToleranceRule(name, mode(), fields, amount(), date());
    }

    private MatchMode mode() {
      return choice(MatchMode.class, rule, "mode", "", MatchMode.AUTOMATIC);
    }

    private List<MatchField> fields() {
      if (!(rule.get("fields") instanceof JsonArray given)) {
        throw wrong("fields", "a list of field names is needed");
      }
      EnumSet<MatchField> fields = EnumSet.noneOf(MatchField.class);
      for (JsonValue field : given) {
        if (!fields.add(field(field))) {
          throw wrong("fields", "%s is named twice".formatted(field));
        }
      }
      return List.copyOf(fields);
    }

    private MatchField field(JsonValue value) {
      String title = value instanceof JsonString string ? string.getString() : value.toString();
      return MatchField.named(title)
          .orElseThrow(() ->
              wrong(
                  "fields",
                  "%s is no field; the fields are %s".formatted(title, MatchField.titles())));
    }

    private AmountTolerance amount() {
      JsonObject amount = object(rule.get("amount"), "amount");
      only(amount, "amount.", "absolute", "percent", "base");
      return new AmountTolerance(
          notNegative(amount, "absolute"),
          notNegative(amount, "percent"),
          choice(ToleranceBase.class, amount, "base", "amount.", ToleranceBase.MAX));
    }

    private DateWindow date() {
      if (!rule.containsKey("date")) {
        return null;
      }
      JsonObject date = object(rule.get("date"), "date");
      only(date, "date.", "field", "before", "after", "anchor");
      return new DateWindow(
          windowField(date), days(date, "before"), days(date, "after"), anchor(date));
    }

    private WindowField windowField(JsonObject date) {
      String title = text(date, "field", "date.", WindowField.BOOKING_DATE.title());
      return Arrays.stream(WindowField.values())
          .filter(field -> field.title().equals(title))
          .findFirst()
          .orElseThrow(() -> wrong("date.field", "it is bookingDate or valueDate"));
    }

    private int anchor(JsonObject date) {
      int position = sides.indexOf(text(date, "anchor", "date.", sides.getFirst())) + 1;
      if (position == 0) {
        throw wrong("date.anchor", "the sides are " + String.join(" and ", sides));
      }
      return position;
    }

    private int days(JsonObject date, String key) {
      if (!date.containsKey(key)) {
        return 0;
      }
      if (date.get(key) instanceof JsonNumber number
          && number.isIntegral()
          && number.bigIntegerValue().signum() >= 0
          && number.bigDecimalValue().compareTo(BigDecimal.valueOf(LONGEST_WINDOW_DAYS)) <= 0) {
        return number.intValue();
      }
      throw wrong("date." + key, "it is a whole number of days, 0 to " + LONGEST_WINDOW_DAYS);
    }

    private BigDecimal notNegative(JsonObject amount, String key) {
      BigDecimal value = decimal(amount, key);
      if (value.signum() < 0 || value.scale() > 9 || value.precision() > 24) {
        throw wrong("amount." + key, "it is a decimal number of at least 0");
      }
      return value;
    }

    private BigDecimal decimal(JsonObject amount, String key) {
      try {
        return switch (amount.get(key)) {
          case null -> BigDecimal.ZERO;
          case JsonNumber number -> number.bigDecimalValue();
          case JsonString string -> new BigDecimal(string.getString());
          default -> throw wrong("amount." + key, "it is a decimal number of at least 0");
        };
      } catch (NumberFormatException unreadable) {
        throw wrong("amount." + key, "it is a decimal number of at least 0");
      }
    }

    private <E extends Enum<E>> E choice(
        Class<E> type, JsonObject from, String key, String prefix, E otherwise) {
      String given = text(from, key, prefix, otherwise.name().toLowerCase(Locale.ROOT));
      return Arrays.stream(type.getEnumConstants())
          .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given))
          .findFirst()
          .orElseThrow(() -> wrong(prefix + key, "it is one of " + words(type)));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
      return Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    }

    private JsonObject object(JsonValue value, String key) {
      if (value instanceof JsonObject object) {
        return object;
      }
      throw wrong(key, "an object is needed here");
    }

    private String text(JsonObject from, String key, String prefix, String otherwise) {
      JsonValue value = from.get(key);
      if (value == null && otherwise != null) {
        return otherwise;
      }
      if (value instanceof JsonString string) {
        return string.getString();
      }
      throw wrong(prefix + key, "a text is needed here");
    }

    private void only(JsonObject from, String prefix, String... known) {
      for (String key : from.keySet()) {
        if (!List.of(known).contains(key)) {
          throw wrong(prefix + key, "it is unknown; known are " + String.join(", ", known));
        }
      }
    }

    private DomainException wrong(String field, String why) {
      return DomainException.field(
          field.isEmpty() ? path : path + "." + field,
          "Rule %s, %s: %s.".formatted(name, field.isEmpty() ? "document" : field, why));
    }
  }
}
