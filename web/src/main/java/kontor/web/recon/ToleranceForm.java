package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** How far amounts may lie apart, as a person fills it in: the larger of an amount and a share. */
public class ToleranceForm implements RuleSettings {

  private static final long serialVersionUID = 1;

  private final String key;
  private String absolute = "0";
  private String percent = "0";
  private String base = "max";

  /** A form for what stands under a key of the document. */
  ToleranceForm(String key) {
    this.key = key;
  }

  @Override
  public void take(Written rule, SideNames sides) {
    Written amount = rule.part(key);
    absolute = amount.text("absolute", absolute);
    percent = amount.text("percent", percent);
    base = amount.text("base", base);
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    rule.add(
        key,
        Json.createObjectBuilder()
            .add("absolute", figure(absolute))
            .add("percent", figure(percent))
            .add("base", base));
  }

  /** Nothing filled in is zero. */
  private static String figure(String text) {
    return text == null || text.isBlank() ? "0" : text.strip();
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
}
