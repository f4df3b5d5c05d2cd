package kontor.web.recon;

import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** What a FEE has besides its fields: the side before the fee, and how the fee is reckoned. */
public class FeeForm implements RuleSettings {

  private static final long serialVersionUID = 1;
  private static final String GROSS = "gross";
  private static final String FEE = "fee";
  private static final String STATED = "stated";

  private int gross = 1;
  private boolean stated;
  private FeePartForm fee = new FeePartForm();

  @Override
  public void take(Written rule, SideNames sides) {
    gross = sides.place(rule.text(GROSS, sides.first()));
    stated = STATED.equals(rule.text(FEE, ""));
    if (!stated) {
      fee = FeePartForm.of(rule.part(FEE));
    }
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    rule.add(GROSS, sides.at(gross));
    if (stated) {
      rule.add(FEE, STATED);
    } else {
      rule.add(FEE, fee.asDocument());
    }
  }

  /** The parts of the fee in the order in which they are shown; none where the lines state it. */
  public List<FeePartForm.Row> getRows() {
    return stated ? List.of() : fee.rows(0, FEE).toList();
  }

  public void add(FeePartForm part) {
    part.add();
  }

  public void remove(FeePartForm.Row row) {
    fee.remove(row);
  }

  /** The side with the amounts before the fee, 1 or 2. */
  public int getGross() {
    return gross;
  }

  public void setGross(int gross) {
    this.gross = gross;
  }

  /** Whether the gross lines say their fee. */
  public boolean isStated() {
    return stated;
  }

  public void setStated(boolean stated) {
    this.stated = stated;
  }
}
