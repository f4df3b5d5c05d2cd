package kontor.ejb.recon;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.ToleranceBase;
import kontor.domain.recon.match.WindowField;

/** Reads what several kinds of rules have: mode, fields, amount, date. */
final class RuleFields {

  private static final int LONGEST_WINDOW_DAYS = 3660;

  private RuleFields() {}

  static MatchMode mode(RulePart rule) {
    return rule.choice(MatchMode.class, "mode", MatchMode.AUTOMATIC);
  }

  /** The fields of equality, in the order of {@link MatchField}. */
  static List<MatchField> fields(RulePart rule) {
    if (!(rule.value("fields") instanceof JsonArray given)) {
      throw rule.wrong("fields", "a list of field names is needed");
    }
    return fields(rule, "fields", given);
  }

  private static List<MatchField> fields(RulePart rule, String key, JsonArray given) {
    EnumSet<MatchField> fields = EnumSet.noneOf(MatchField.class);
    for (JsonValue value : given) {
      String title = value instanceof JsonString string ? string.getString() : value.toString();
      if (!fields.add(field(rule, key, title))) {
        throw rule.wrong(key, "%s is named twice".formatted(value));
      }
    }
    return List.copyOf(fields);
  }

  static MatchField field(RulePart rule, String key, String title) {
    return MatchField.named(title)
        .orElseThrow(() ->
            rule.wrong(
                key, "%s is no field; the fields are %s".formatted(title, MatchField.titles())));
  }

  /** Fields of equality of a rule that compares amounts: with currency, which parts the lines. */
  static List<MatchField> inOneCurrency(RulePart rule) {
    List<MatchField> fields = fields(rule);
    if (!fields.contains(MatchField.CURRENCY)) {
      throw rule.wrong(
          "fields",
          "a %s compares amounts of one currency: add currency".formatted(rule.text("kind")));
    }
    return fields;
  }

  /** The same of a rule that does more with the amount than to compare it. */
  static List<MatchField> withoutAmount(RulePart rule) {
    List<MatchField> fields = inOneCurrency(rule);
    if (fields.contains(MatchField.AMOUNT)) {
      throw rule.wrong("fields", "the amount has its tolerance and is no field of equality");
    }
    return fields;
  }

  /** Fields out of some, all of a few unless said otherwise. */
  static List<MatchField> among(
      RulePart rule, String key, List<MatchField> allowed, List<MatchField> otherwise) {
    if (!rule.has(key)) {
      return otherwise;
    }
    if (!(rule.value(key) instanceof JsonArray given) || given.isEmpty()) {
      throw rule.wrong(key, "a list of field names is needed");
    }
    List<MatchField> fields = fields(rule, key, given);
    if (!allowed.containsAll(fields)) {
      throw rule.wrong(key, "here the fields are " + titles(allowed));
    }
    return fields;
  }

  static String titles(List<MatchField> fields) {
    return fields.stream().map(MatchField::title).collect(Collectors.joining(", "));
  }

  static AmountTolerance amount(RulePart rule, String key) {
    RulePart amount = rule.part(key);
    amount.only("absolute", "percent", "base");
    return new AmountTolerance(
        amount.notNegative("absolute"),
        amount.notNegative("percent"),
        amount.choice(ToleranceBase.class, "base", ToleranceBase.MAX));
  }

  /** Equal amounts unless said otherwise. */
  static AmountTolerance amountIfAny(RulePart rule, String key) {
    return rule.has(key) ? amount(rule, key) : AmountTolerance.NONE;
  }

  /** The window, or null. */
  static DateWindow date(RulePart rule) {
    if (!rule.has("date")) {
      return null;
    }
    RulePart date = rule.part("date");
    date.only("field", "before", "after", "anchor");
    return new DateWindow(
        windowField(date), days(date, "before"), days(date, "after"), date.side("anchor", 1));
  }

  private static WindowField windowField(RulePart date) {
    String title = date.text("field", WindowField.BOOKING_DATE.title());
    return Arrays.stream(WindowField.values())
        .filter(field -> field.title().equals(title))
        .findFirst()
        .orElseThrow(() -> date.wrong("field", "it is bookingDate or valueDate"));
  }

  private static int days(RulePart date, String key) {
    return (int) date.whole(key, 0, LONGEST_WINDOW_DAYS, "days", 0);
  }
}
