package kontor.web.recon;

import jakarta.json.JsonObjectBuilder;

/** What a NETTING has besides its fields: within which side. */
public class NettingForm implements RuleSettings {

  private static final long serialVersionUID = 1;

  private int side = 1;

  @Override
  public void take(Written rule, SideNames sides) {
    side = sides.place(rule.text("side", sides.first()));
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    rule.add("side", sides.at(side));
  }

  public int getSide() {
    return side;
  }

  public void setSide(int side) {
    this.side = side;
  }
}
