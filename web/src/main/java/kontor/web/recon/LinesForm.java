package kontor.web.recon;

import jakarta.json.JsonObjectBuilder;
import kontor.domain.recon.BreakType;

/** What a LINES rule has: whose lines, and what becomes of them. */
public class LinesForm implements RuleSettings {

  private static final long serialVersionUID = 1;
  private static final String SIDE = "side";
  private static final String ACTION = "action";
  private static final String BREAK = "break";

  private int side;
  private String action = "skip";
  private String breakType = BreakType.FEE.name();

  @Override
  public void take(Written rule, SideNames sides) {
    side = rule.has(SIDE) ? sides.place(rule.text(SIDE, "")) : 0;
    action = rule.text(ACTION, action);
    breakType = rule.text(BREAK, breakType);
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    rule.add(ACTION, action).remove(SIDE).remove(BREAK);
    if (side != 0) {
      rule.add(SIDE, sides.at(side));
    }
    if (isBroken()) {
      rule.add(BREAK, breakType);
    }
  }

  /** Whether the lines become breaks of a type. */
  public boolean isBroken() {
    return BREAK.equals(action);
  }

  public BreakType[] getBreakTypes() {
    return BreakType.values();
  }

  /** 1 or 2; 0: both. */
  public int getSide() {
    return side;
  }

  public void setSide(int side) {
    this.side = side;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getBreakType() {
    return breakType;
  }

  public void setBreakType(String breakType) {
    this.breakType = breakType;
  }
}
