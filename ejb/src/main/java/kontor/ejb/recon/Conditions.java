package kontor.ejb.recon;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kontor.domain.recon.match.Comparison;
import kontor.domain.recon.match.Condition;
import kontor.domain.recon.match.LineField;
import kontor.domain.recon.match.LineTest;
import kontor.domain.recon.match.When;
import kontor.domain.recon.match.text.Expression;

/**
 * Reads to which lines a rule applies: a tree of {@code and}, {@code or}, {@code not} and tests for
 * both sides, or {@code {"sides":{"bank":…}}} with a tree for each of some sides.
 */
final class Conditions {

  private static final int MOST_VALUES = 1_000;
  private static final int LONGEST_TEXT = 1_000;
  private static final String OPERATIONS = "it is eq, ne, gt, gte, lt, lte, in, contains or regex";

  private Conditions() {}

  static When when(RulePart rule) {
    if (!rule.has("when")) {
      return When.ALWAYS;
    }
    RulePart when = rule.part("when");
    return when.has("sides") ? ofSides(when) : When.both(bounded(when));
  }

  private static When ofSides(RulePart when) {
    when.only("sides");
    RulePart sides = when.part("sides");
    Condition[] conditions = {Condition.ALWAYS, Condition.ALWAYS};
    for (String name : sides.keys()) {
      conditions[sides.side(name, name) - 1] = bounded(sides.part(name));
    }
    return new When(conditions[0], conditions[1]);
  }

  private static Condition bounded(RulePart part) {
    Condition condition = condition(part, 1);
    if (condition.tests() > Condition.MOST_TESTS) {
      throw part.wrong("", "a condition has at most %d tests".formatted(Condition.MOST_TESTS));
    }
    return condition;
  }

  private static Condition condition(RulePart part, int depth) {
    if (depth > Condition.DEEPEST) {
      throw part.wrong("", "a condition has at most %d levels".formatted(Condition.DEEPEST));
    }
    if (part.has("and")) {
      part.only("and");
      return new Condition.And(conditions(part, "and", depth));
    }
    if (part.has("or")) {
      part.only("or");
      return new Condition.Or(conditions(part, "or", depth));
    }
    if (part.has("not")) {
      part.only("not");
      return new Condition.Not(condition(part.part("not"), depth + 1));
    }
    return test(part);
  }

  private static List<Condition> conditions(RulePart part, String key, int depth) {
    return part.parts(key, Condition.MOST_TESTS).stream()
        .map(inner -> condition(inner, depth + 1))
        .toList();
  }

  private static LineTest test(RulePart part) {
    part.only("field", "op", "value", "values");
    String title = part.text("field");
    LineField field =
        LineField.named(title)
            .orElseThrow(() ->
                part.wrong(
                    "field",
                    "%s is no field; the fields are %s".formatted(title, LineField.titles())));
    return switch (part.text("op")) {
      case "in" -> new LineTest.In(field, values(part, field));
      case "contains" -> new LineTest.Contains(field, textOf(part, field));
      case "regex" -> new LineTest.Matches(field, expression(part, field));
      default -> new LineTest.Compare(field, comparison(part), single(part, field));
    };
  }

  private static Comparison comparison(RulePart part) {
    String given = part.text("op");
    for (Comparison one : Comparison.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(given)) {
        return one;
      }
    }
    throw part.wrong("op", OPERATIONS);
  }

  private static String textOf(RulePart part, LineField field) {
    if (field.type() != LineField.Type.TEXT) {
      throw part.wrong("op", "%s is no text".formatted(field.title()));
    }
    if (part.has("values")) {
      throw part.wrong("values", "only in has several values");
    }
    return part.text("value");
  }

  private static Expression expression(RulePart part, LineField field) {
    try {
      return new Expression(textOf(part, field));
    } catch (IllegalArgumentException unreadable) {
      throw part.wrong("value", "the expression cannot be read: " + unreadable.getMessage());
    }
  }

  private static Comparable<?> single(RulePart part, LineField field) {
    if (part.has("values")) {
      throw part.wrong("values", "only in has several values");
    }
    return value(part, "value", field, part.value("value"));
  }

  private static List<Comparable<?>> values(RulePart part, LineField field) {
    if (part.has("value")
        || !(part.value("values") instanceof JsonArray given)
        || given.isEmpty()
        || given.size() > MOST_VALUES) {
      throw part.wrong("values", "a list of 1 to %d values is needed".formatted(MOST_VALUES));
    }
    List<Comparable<?>> values = new ArrayList<>();
    given.forEach(one -> values.add(value(part, "values", field, one)));
    return values;
  }

  private static Comparable<?> value(RulePart part, String key, LineField field, JsonValue value) {
    String text =
        switch (value) {
          case JsonString string -> string.getString();
          case JsonNumber number when field.type() == LineField.Type.AMOUNT -> number.toString();
          case null, default -> throw part.wrong(key, "a text is needed here");
        };
    if (text.length() > LONGEST_TEXT) {
      throw part.wrong(key, "a text has at most %d characters".formatted(LONGEST_TEXT));
    }
    return switch (field.type()) {
      case TEXT -> text;
      case AMOUNT -> amount(part, key, text);
      case DATE -> date(part, key, text);
    };
  }

  private static BigDecimal amount(RulePart part, String key, String text) {
    try {
      BigDecimal amount = new BigDecimal(text);
      if (amount.precision() <= 24 && Math.abs(amount.scale()) <= 24) {
        return amount;
      }
    } catch (NumberFormatException unreadable) {
      // refused below, with the same sentence
    }
    throw part.wrong(key, "it is a decimal number");
  }

  private static LocalDate date(RulePart part, String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw part.wrong(key, "it is a date, 2026-09-15");
    }
  }
}
