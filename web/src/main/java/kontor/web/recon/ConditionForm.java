package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A node of the tree that says to which lines a rule applies, as a person builds it: a group of
 * further nodes (all, any or none of them), or a test of one field.
 */
public class ConditionForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String SEVERAL = "in";
  private static final String PARTED_BY = ";";

  /**
   * A node and how deep it stands, for a list with indents.
   *
   * @param path where it stands in the document, {@code when.and[1]}
   */
  public record Row(ConditionForm node, int depth, String path) implements Serializable {}

  private String join;
  private String field = "counterparty";
  private String op = "contains";
  private String value = "";
  private final List<ConditionForm> parts = new ArrayList<>();

  /** A group of one test still to be filled in. */
  static ConditionForm group() {
    ConditionForm group = new ConditionForm();
    group.join = "and";
    group.parts.add(new ConditionForm());
    return group;
  }

  /** The node a document states. */
  static ConditionForm of(JsonObject node) {
    ConditionForm form = new ConditionForm();
    for (String join : List.of("and", "or")) {
      if (node.containsKey(join)) {
        form.join = join;
        node.getJsonArray(join).getValuesAs(JsonObject.class).stream()
            .map(ConditionForm::of)
            .forEach(form.parts::add);
        return form;
      }
    }
    if (node.containsKey("not")) {
      form.join = "not";
      form.parts.addAll(noneOf(node.getJsonObject("not")));
      return form;
    }
    form.field = node.getString("field");
    form.op = node.getString("op");
    form.value = value(node);
    return form;
  }

  /** What must not hold: one node, or any of several. */
  private static List<ConditionForm> noneOf(JsonObject inner) {
    ConditionForm form = of(inner);
    return "or".equals(form.join) ? form.parts : List.of(form);
  }

  private static String value(JsonObject test) {
    JsonArray several = test.getJsonArray("values");
    return several == null
        ? text(test.get("value"))
        : several.stream().map(ConditionForm::text).collect(Collectors.joining(PARTED_BY + " "));
  }

  private static String text(JsonValue value) {
    return switch (value) {
      case null -> "";
      case JsonString string -> string.getString();
      default -> value.toString();
    };
  }

  JsonObject asDocument() {
    if (join == null) {
      return test();
    }
    if (join.equals("not")) {
      JsonObject inner = parts.size() == 1 ? parts.getFirst().asDocument() : joined("or");
      return Json.createObjectBuilder().add(join, inner).build();
    }
    return joined(join);
  }

  private JsonObject joined(String by) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    parts.forEach(part -> all.add(part.asDocument()));
    return Json.createObjectBuilder().add(by, all).build();
  }

  private JsonObject test() {
    var test = Json.createObjectBuilder().add("field", field).add("op", op);
    return op.equals(SEVERAL)
        ? test.add("values", Json.createArrayBuilder(values())).build()
        : test.add("value", value == null ? "" : value.strip()).build();
  }

  private List<String> values() {
    return Arrays.stream((value == null ? "" : value).split(PARTED_BY))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** This node and all beneath it, in the order in which they are shown. */
  Stream<Row> rows(int depth, String path) {
    return Stream.concat(
        Stream.of(new Row(this, depth, path)),
        IntStream.range(0, parts.size())
            .boxed()
            .flatMap(at -> parts.get(at).rows(depth + 1, path + step(at))));
  }

  private String step(int at) {
    if ("not".equals(join)) {
      return parts.size() == 1 ? ".not" : ".not.or[%d]".formatted(at);
    }
    return ".%s[%d]".formatted(join, at);
  }

  void addTest() {
    parts.add(new ConditionForm());
  }

  void addGroup() {
    parts.add(group());
  }

  /** Takes a node out, wherever it stands beneath this one; a group without nodes goes too. */
  void remove(ConditionForm node) {
    parts.removeIf(part -> part == node);
    parts.forEach(part -> part.remove(node));
    parts.removeIf(part -> part.isGroup() && part.parts.isEmpty());
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  public boolean isGroup() {
    return join != null;
  }

  public String getJoin() {
    return join;
  }

  public void setJoin(String join) {
    this.join = join;
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }

  public String getOp() {
    return op;
  }

  public void setOp(String op) {
    this.op = op;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
