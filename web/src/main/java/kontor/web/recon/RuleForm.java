package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule as a person builds it, and as the document of a rule set states it. What the page does
 * not ask for, such as conditions and the settings of further kinds, stays as it was written.
 */
public class RuleForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String KEY = "KEY";
  private static final String TOLERANCE = "TOLERANCE";

  private String name;
  private String kind = KEY;
  private String mode = "automatic";
  private List<String> fields = new ArrayList<>(List.of("reference", "amount", "currency"));
  private String absolute = "0";
  private String percent = "0";
  private String base = "max";
  private String dateField;
  private int before;
  private int after;
  private String anchor;
  private String written;
  private String writtenKind;
  private WhenForm when = new WhenForm();

  static RuleForm of(JsonObject rule) {
    RuleForm form = new RuleForm();
    form.name = rule.getString("name");
    form.kind = rule.getString("kind");
    form.written = rule.toString();
    form.writtenKind = form.kind;
    form.mode = rule.getString("mode", "automatic");
    form.when = WhenForm.of(rule.getJsonObject("when"));
    form.fields = new ArrayList<>(texts(rule.getJsonArray("fields")));
    if (!form.isBuiltHere()) {
      return form;
    }
    form.takeAmount(rule.getJsonObject("amount"));
    form.takeDate(rule.getJsonObject("date"));
    return form;
  }

  private static List<String> texts(JsonArray array) {
    return array == null
        ? List.of()
        : array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private void takeAmount(JsonObject amount) {
    if (amount != null) {
      absolute = plain(amount.get("absolute"));
      percent = plain(amount.get("percent"));
      base = amount.getString("base", "max");
    }
  }

  /** A number may stand as a number or as a text. */
  private static String plain(JsonValue value) {
    return switch (value) {
      case null -> "0";
      case JsonString text -> text.getString();
      default -> value.toString();
    };
  }

  private void takeDate(JsonObject date) {
    if (date != null) {
      dateField = date.getString("field", "bookingDate");
      before = date.getInt("before", 0);
      after = date.getInt("after", 0);
      anchor = date.getString("anchor", null);
    }
  }

  JsonObject asDocument() {
    JsonObjectBuilder rule = asWritten();
    rule.add("name", name == null ? "" : name).add("kind", kind);
    when.addTo(rule);
    if (!isBuiltHere()) {
      return rule.build();
    }
    rule.add("mode", mode).add("fields", Json.createArrayBuilder(compared()));
    if (isTolerance()) {
      rule.add(
          "amount",
          Json.createObjectBuilder()
              .add("absolute", decimal(absolute))
              .add("percent", decimal(percent))
              .add("base", base));
      if (dateField != null) {
        rule.add("date", date());
      }
    }
    return rule.build();
  }

  /** Everything the rule was opened with, as long as it is of the same kind. */
  private JsonObjectBuilder asWritten() {
    if (written == null || !kind.equals(writtenKind)) {
      return Json.createObjectBuilder();
    }
    try (var reader = Json.createReader(new StringReader(written))) {
      JsonObjectBuilder rule = Json.createObjectBuilder(reader.readObject());
      return isBuiltHere() ? rule.remove("date") : rule;
    }
  }

  /** Whether the page asks for everything the kind needs. */
  public boolean isBuiltHere() {
    return KEY.equals(kind) || TOLERANCE.equals(kind);
  }

  /** With a tolerance the amount is no field of equality. */
  private List<String> compared() {
    return fields.stream().filter(field -> !isTolerance() || !field.equals("amount")).toList();
  }

  private static String decimal(String text) {
    return text == null || text.isBlank() ? "0" : text.strip();
  }

  private JsonObjectBuilder date() {
    JsonObjectBuilder date =
        Json.createObjectBuilder()
            .add("field", dateField)
            .add("before", before)
            .add("after", after);
    if (anchor != null && !anchor.isBlank()) {
      date.add("anchor", anchor);
    }
    return date;
  }

  public boolean isTolerance() {
    return TOLERANCE.equals(kind);
  }

  /** To which lines it applies. */
  public WhenForm getWhen() {
    return when;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getMode() {
    return mode;
  }

  public void setMode(String mode) {
    this.mode = mode;
  }

  public List<String> getFields() {
    return fields;
  }

  public void setFields(List<String> fields) {
    this.fields = new ArrayList<>(fields);
  }

  public String getAbsolute() {
    return absolute;
  }

  public void setAbsolute(String absolute) {
    this.absolute = absolute;
  }

  public String getPercent() {
    return percent;
  }

  public void setPercent(String percent) {
    this.percent = percent;
  }

  public String getBase() {
    return base;
  }

  public void setBase(String base) {
    this.base = base;
  }

  public String getDateField() {
    return dateField;
  }

  public void setDateField(String dateField) {
    this.dateField = dateField == null || dateField.isBlank() ? null : dateField;
  }

  public int getBefore() {
    return before;
  }

  public void setBefore(int before) {
    this.before = before;
  }

  public int getAfter() {
    return after;
  }

  public void setAfter(int after) {
    this.after = after;
  }

  public String getAnchor() {
    return anchor;
  }

  public void setAnchor(String anchor) {
    this.anchor = anchor;
  }
}
