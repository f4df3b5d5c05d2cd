package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** Where the other line's date may lie, as a person fills it in; without a field, anywhere. */
public class WindowForm implements RuleSettings {

  private static final long serialVersionUID = 1;
  private static final String DATE = "date";
  private static final String BOOKING_DATE = "bookingDate";

  private String field;
  private int before;
  private int after;
  private int anchor = 1;

  /** The window to begin with, over the booking date. */
  void usual(int daysBefore, int daysAfter) {
    field = BOOKING_DATE;
    before = daysBefore;
    after = daysAfter;
  }

  void none() {
    field = null;
  }

  @Override
  public void take(Written rule, SideNames sides) {
    none();
    if (rule.has(DATE)) {
      Written date = rule.part(DATE);
      field = date.text("field", BOOKING_DATE);
      before = date.whole("before", 0);
      after = date.whole("after", 0);
      anchor = sides.place(date.text("anchor", sides.first()));
    }
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    if (field == null) {
      rule.remove(DATE);
      return;
    }
    rule.add(
        DATE,
        Json.createObjectBuilder()
            .add("field", field)
            .add("before", before)
            .add("after", after)
            .add("anchor", sides.at(anchor)));
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field == null || field.isBlank() ? null : field;
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

  public int getAnchor() {
    return anchor;
  }

  public void setAnchor(int anchor) {
    this.anchor = anchor;
  }
}
