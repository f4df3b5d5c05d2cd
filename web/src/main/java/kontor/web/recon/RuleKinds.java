package kontor.web.recon;

import java.io.Serializable;
import java.util.List;

/** The settings of a rule for every kind it may be of: what is filled in for one is kept. */
public class RuleKinds implements Serializable {

  private static final long serialVersionUID = 1;

  private final KeyForm key = new KeyForm();
  private final ToleranceForm amount = new ToleranceForm("amount");
  private final WindowForm date = new WindowForm();
  private final ScoreForm score = new ScoreForm();
  private final ReferenceForm reference = new ReferenceForm();
  private final GroupForm group = new GroupForm();
  private final FeeForm fee = new FeeForm();
  private final NettingForm netting = new NettingForm();
  private final LinesForm lines = new LinesForm();

  /** The settings of a kind, in the order in which they are written. */
  List<RuleSettings> of(RuleKind kind) {
    return switch (kind) {
      case KEY -> List.of(key);
      case TOLERANCE -> List.of(amount, date);
      case SCORE -> List.of(score, date);
      case REFERENCE -> List.of(reference, amount, date);
      case GROUP -> List.of(group, amount, date);
      case FEE -> List.of(fee, amount, date);
      case NETTING -> List.of(netting, date);
      case LINES -> List.of(lines);
    };
  }

  public KeyForm getKey() {
    return key;
  }

  public ToleranceForm getAmount() {
    return amount;
  }

  public WindowForm getDate() {
    return date;
  }

  public ScoreForm getScore() {
    return score;
  }

  public ReferenceForm getReference() {
    return reference;
  }

  public GroupForm getGroup() {
    return group;
  }

  public FeeForm getFee() {
    return fee;
  }

  public NettingForm getNetting() {
    return netting;
  }

  public LinesForm getLines() {
    return lines;
  }
}
