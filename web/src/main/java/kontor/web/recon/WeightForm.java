package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.Arrays;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.Weight;
import kontor.domain.recon.match.WindowField;
import kontor.domain.recon.match.text.Measure;

/** What agreement in one field is worth, as a person fills it in. */
public class WeightForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String FIELD = "field";
  private static final String WEIGHT = "weight";
  private static final String DAYS = "days";
  private static final String MEASURE = "measure";

  private String field = MatchField.COUNTERPARTY.title();
  private Integer weight = 10;
  private Integer days = 3;
  private String measure = Measure.JARO_WINKLER.title();
  private String in = "";
  private final ToleranceForm within = new ToleranceForm("within");

  static WeightForm of(Written weight) {
    WeightForm form = new WeightForm();
    form.field = weight.text(FIELD, form.field);
    form.weight = weight.whole(WEIGHT, null);
    form.days = weight.whole(DAYS, 0);
    form.measure = weight.text(MEASURE, Measure.EXACT.title());
    form.in = weight.text("in", "");
    form.within.take(weight, SideNames.PLACES);
    return form;
  }

  /** A weight as it usually is. */
  static WeightForm of(Weight usual) {
    WeightForm form = new WeightForm();
    form.field = usual.field().title();
    form.weight = usual.weight();
    switch (usual) {
      case Weight.OfDate date -> form.days = date.days();
      case Weight.OfText text -> form.measure = text.measure().title();
      case Weight.OfAmount equal -> {}
    }
    return form;
  }

  JsonObject asDocument() {
    JsonObjectBuilder document = Json.createObjectBuilder().add(FIELD, field);
    if (weight != null) {
      document.add(WEIGHT, weight);
    }
    if (isAmount()) {
      within.addTo(document, SideNames.PLACES);
    } else if (isDate()) {
      document.add(DAYS, days == null ? 0 : days);
    } else {
      document.add(MEASURE, measure).add("in", in.isEmpty() ? field : in);
    }
    return document.build();
  }

  public boolean isAmount() {
    return MatchField.AMOUNT.title().equals(field);
  }

  public boolean isDate() {
    return Arrays.stream(WindowField.values()).anyMatch(date -> date.title().equals(field));
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }

  public Integer getWeight() {
    return weight;
  }

  public void setWeight(Integer weight) {
    this.weight = weight;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  /** The field of the other line it is compared with; empty: the same. */
  public String getIn() {
    return in.equals(field) ? "" : in;
  }

  public void setIn(String in) {
    this.in = in == null ? "" : in;
  }

  public ToleranceForm getWithin() {
    return within;
  }
}
