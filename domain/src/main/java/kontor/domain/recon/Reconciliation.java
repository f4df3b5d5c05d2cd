package kontor.domain.recon;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kontor.domain.shared.DomainException;

/** Two sources that must agree, and which rule set decides it now. Its sides never change. */
@Entity
@Table(schema = "recon", name = "reconciliation")
public class Reconciliation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private int tenant;
  private String code;
  private String name;

  @Column(name = "active_rule_set")
  private int activeRuleSet = 1;

  @Column(name = "made_by")
  private Long madeBy;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "recon",
      name = "side",
      joinColumns = @JoinColumn(name = "reconciliation_id"))
  private List<Side> sides = new ArrayList<>();

  @Version private int version;

  protected Reconciliation() {}

  /**
   * A new reconciliation; its first rule set is active at once.
   *
   * @throws DomainException unless there are exactly two sides of two sources
   */
  public Reconciliation(int tenant, String code, String name, List<Side> sides, Long madeBy) {
    this.tenant = tenant;
    this.code = code;
    this.name = name;
    this.sides.addAll(twoDifferent(sides));
    this.madeBy = madeBy;
  }

  private static List<Side> twoDifferent(List<Side> sides) {
    if (sides.size() != 2) {
      throw DomainException.field("sides", "A reconciliation has two sides.");
    }
    if (sides.getFirst().sourceId() == sides.getLast().sourceId()) {
      throw DomainException.field("sides", "The two sides need two different sources.");
    }
    if (sides.getFirst().name().equals(sides.getLast().name())) {
      throw DomainException.field("sides", "The two sides need two different names.");
    }
    return sides;
  }

  public void rename(String newName) {
    name = newName;
  }

  /**
   * Makes sure the sides asked for are the ones that stand.
   *
   * @throws DomainException if they differ: matches already made would lose their meaning
   */
  public void keepSides(List<Side> asked) {
    if (!sides().equals(asked)) {
      throw DomainException.field(
          "sides", "The sides of %s stand; make a new reconciliation for others.".formatted(code));
    }
  }

  /** The rule set of this number decides from now on. */
  public void decideBy(int ruleSetNumber) {
    activeRuleSet = ruleSetNumber;
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public int activeRuleSet() {
    return activeRuleSet;
  }

  /** Both sides, the first first. */
  public List<Side> sides() {
    return sides.stream().sorted(Comparator.comparing(Side::position)).toList();
  }
}
