package kontor.ejb.recon;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kontor.domain.recon.match.Condition;
import kontor.domain.recon.match.LineTest;
import kontor.domain.recon.match.When;

/** Writes conditions as {@link Conditions} reads them. */
final class ConditionWriter {

  private ConditionWriter() {}

  static JsonObjectBuilder write(When when, List<String> sides) {
    return when.first().equals(when.second())
        ? write(when.first())
        : Json.createObjectBuilder().add("sides", ofSides(when, sides));
  }

  private static JsonObjectBuilder ofSides(When when, List<String> sides) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    List<Condition> conditions = List.of(when.first(), when.second());
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).equals(Condition.ALWAYS)) {
        out.add(sides.get(i), write(conditions.get(i)));
      }
    }
    return out;
  }

  private static JsonObjectBuilder write(Condition condition) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    return switch (condition) {
      case Condition.And and -> out.add("and", all(and.parts()));
      case Condition.Or or -> out.add("or", all(or.parts()));
      case Condition.Not not -> out.add("not", write(not.part()));
      case LineTest test -> test(out.add("field", test.field().title()), test);
    };
  }

  private static JsonArrayBuilder all(List<Condition> parts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    parts.forEach(part -> array.add(write(part)));
    return array;
  }

  private static JsonObjectBuilder test(JsonObjectBuilder out, LineTest test) {
    return switch (test) {
      case LineTest.Compare compare ->
          out.add("op", compare.by().name().toLowerCase(Locale.ROOT))
              .add("value", text(compare.value()));
      case LineTest.In in -> out.add("op", "in").add("values", texts(in.values()));
      case LineTest.Contains contains -> out.add("op", "contains").add("value", contains.text());
      case LineTest.Matches matches ->
          out.add("op", "regex").add("value", matches.expression().toString());
    };
  }

  private static JsonArrayBuilder texts(List<Comparable<?>> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(value -> array.add(text(value)));
    return array;
  }

  private static String text(Comparable<?> value) {
    return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
  }
}
