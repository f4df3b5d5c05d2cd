package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rule as a person builds it, and as the document of a rule set states it. What the page does
 * not know stays as it was written.
 */
public class RuleForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String AMOUNT = "amount";

  private String name;
  private String kind = RuleKind.KEY.name();
  private String mode = "automatic";
  private List<String> fields = new ArrayList<>(RuleKind.KEY.fields());
  private final RuleKinds settings = new RuleKinds();
  private WhenForm when = new WhenForm();
  private String written;
  private String writtenKind;

  static RuleForm of(JsonObject document, SideNames sides) {
    Written rule = new Written(document);
    RuleForm form = new RuleForm();
    form.name = rule.text("name", "");
    form.kind = rule.text("kind", "");
    form.written = document.toString();
    form.writtenKind = form.kind;
    form.mode = rule.text("mode", form.mode);
    form.when = WhenForm.of(document.getJsonObject("when"), sides);
    form.fields = rule.texts("fields", List.of());
    form.settings().forEach(part -> part.take(rule, sides));
    return form;
  }

  JsonObject asDocument(SideNames sides) {
    JsonObjectBuilder rule = asWritten();
    rule.add("name", name == null ? "" : name).add("kind", kind);
    when.addTo(rule, sides);
    if (isComparing()) {
      rule.add("mode", mode).add("fields", Json.createArrayBuilder(compared()));
    }
    settings().forEach(part -> part.addTo(rule, sides));
    return rule.build();
  }

  /** Everything the rule was opened with, as long as it is of the same kind. */
  private JsonObjectBuilder asWritten() {
    if (written == null || !kind.equals(writtenKind)) {
      return Json.createObjectBuilder();
    }
    try (var reader = Json.createReader(new StringReader(written))) {
      return Json.createObjectBuilder(reader.readObject());
    }
  }

  private Optional<RuleKind> kind() {
    return RuleKind.named(kind);
  }

  private List<RuleSettings> settings() {
    return kind().map(settings::of).orElse(List.of());
  }

  private List<String> compared() {
    return fields.stream().filter(field -> !isReckoning() || !field.equals(AMOUNT)).toList();
  }

  /** It has become another kind: it begins with what is usual for it. */
  public void begin() {
    kind()
        .ifPresent(now -> {
          fields = new ArrayList<>(now.fields());
          now.lay(settings.getDate());
          if (!now.puts() && when.isEverywhere()) {
            when.begin();
          }
        });
  }

  /** Whether the page asks for everything the kind needs. */
  public boolean isBuiltHere() {
    return kind().isPresent();
  }

  /** Whether it compares lines, and so has fields and a mode. */
  public boolean isComparing() {
    return kind().filter(RuleKind::puts).isPresent();
  }

  /** Whether the amount is no field of equality, having a tolerance or a sum of its own. */
  public boolean isReckoning() {
    return kind().filter(RuleKind::reckonsAmount).isPresent();
  }

  /** Whether it says how far amounts may lie apart. */
  public boolean isNear() {
    return settings().contains(settings.getAmount());
  }

  /** Whether it says where dates may lie. */
  public boolean isDated() {
    return settings().contains(settings.getDate());
  }

  /** The settings of all kinds, of which the rule's own are shown. */
  public RuleKinds getOf() {
    return settings;
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
}
