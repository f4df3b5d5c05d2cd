package kontor.ejb.recon;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kontor.domain.shared.DomainException;

/**
 * An object of a rule's document that knows where it stands: the rule itself, or something within
 * it. Every refusal names the rule and the field.
 */
final class RulePart {

  private static final String NOT_NEGATIVE = "it is a decimal number of at least 0";

  private final String path;
  private final String rule;
  private final List<String> sides;
  private final String prefix;
  private final JsonObject object;

  private RulePart(String path, String rule, List<String> sides, String prefix, JsonObject object) {
    this.path = path;
    this.rule = rule;
    this.sides = sides;
    this.prefix = prefix;
    this.object = object;
  }

  /**
   * A rule.
   *
   * @param path where it stands in the document, {@code rules[0]}
   * @param name how it is called in a refusal
   * @param sides the names of the reconciliation's sides
   */
  static RulePart of(String path, String name, List<String> sides, JsonValue value) {
    if (value instanceof JsonObject object) {
      return new RulePart(path, name, sides, "", object);
    }
    throw new RulePart(path, name, sides, "", JsonValue.EMPTY_JSON_OBJECT)
        .wrong("", "an object is needed here");
  }

  String name() {
    return rule;
  }

  boolean has(String key) {
    return object.containsKey(key);
  }

  JsonValue value(String key) {
    return object.get(key);
  }

  /** The object under a key. */
  RulePart part(String key) {
    return part(key, object.get(key));
  }

  /** An object that is called by a key of this one, {@code weights[2]}. */
  RulePart part(String key, JsonValue value) {
    if (value instanceof JsonObject inner) {
      return new RulePart(path, rule, sides, prefix + key + ".", inner);
    }
    throw wrong(key, "an object is needed here");
  }

  /** The objects in the list under a key, at least one and at most so many. */
  List<RulePart> parts(String key, int most) {
    if (!(object.get(key) instanceof JsonArray list) || list.isEmpty() || list.size() > most) {
      throw wrong(key, "a list of 1 to %d is needed".formatted(most));
    }
    List<RulePart> parts = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      parts.add(part("%s[%d]".formatted(key, i), list.get(i)));
    }
    return parts;
  }

  String text(String key) {
    if (object.get(key) instanceof JsonString string) {
      return string.getString();
    }
    throw wrong(key, "a text is needed here");
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  /** A constant by its name in lower case. */
  <E extends Enum<E>> E choice(Class<E> type, String key, E otherwise) {
    String given = text(key, otherwise.name().toLowerCase(Locale.ROOT));
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given))
        .findFirst()
        .orElseThrow(() -> wrong(key, "it is one of " + words(type)));
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
  }

  /** A whole number of a unit in a range. */
  long whole(String key, long least, long most, String unit, long otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    if (object.get(key) instanceof JsonNumber number
        && number.isIntegral()
        && number.bigDecimalValue().compareTo(BigDecimal.valueOf(least)) >= 0
        && number.bigDecimalValue().compareTo(BigDecimal.valueOf(most)) <= 0) {
      return number.longValueExact();
    }
    throw wrong(key, "it is a whole number of %s, %d to %d".formatted(unit, least, most));
  }

  BigDecimal notNegative(String key) {
    BigDecimal value = decimal(key);
    if (value.signum() < 0 || value.scale() > 9 || value.precision() > 24) {
      throw wrong(key, NOT_NEGATIVE);
    }
    return new BigDecimal(value.toPlainString());
  }

  private BigDecimal decimal(String key) {
    try {
      return switch (object.get(key)) {
        case null -> BigDecimal.ZERO;
        case JsonNumber number -> number.bigDecimalValue();
        case JsonString string -> new BigDecimal(string.getString());
        default -> throw wrong(key, NOT_NEGATIVE);
      };
    } catch (NumberFormatException unreadable) {
      throw wrong(key, NOT_NEGATIVE);
    }
  }

  /** The position of a side by its name, from 1. */
  int side(String key, int otherwise) {
    return has(key) ? side(key, text(key)) : otherwise;
  }

  /** The position of a side called by its name, from 1. */
  int side(String key, String name) {
    int position = sides.indexOf(name) + 1;
    if (position == 0) {
      throw wrong(key, "the sides are " + String.join(" and ", sides));
    }
    return position;
  }

  /** Refuses every key that is not known here. */
  void only(String... known) {
    for (String key : object.keySet()) {
      if (!List.of(known).contains(key)) {
        throw wrong(key, "it is unknown; known are " + String.join(", ", known));
      }
    }
  }

  Iterable<String> keys() {
    return object.keySet();
  }

  DomainException wrong(String key, String why) {
    String field = key.isEmpty() && !prefix.isEmpty() ? chopped(prefix) : prefix + key;
    return DomainException.field(
        field.isEmpty() ? path : path + "." + field,
        "Rule %s, %s: %s.".formatted(rule, field.isEmpty() ? "document" : field, why));
  }

  private static String chopped(String prefix) {
    return prefix.substring(0, prefix.length() - 1);
  }
}
