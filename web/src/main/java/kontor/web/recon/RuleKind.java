package kontor.web.recon;

import java.util.List;
import java.util.Optional;

/** The kinds of rules the page builds, each with what a new rule of it begins with. */
public enum RuleKind {
  KEY(List.of("reference", "amount", "currency")),
  TOLERANCE(List.of("reference", "currency")),
  SCORE(List.of("currency")),
  REFERENCE(List.of("currency"), 10, 10),
  GROUP(List.of("currency", "counterparty"), 3, 3),
  FEE(List.of("currency"), 0, 4),
  NETTING(List.of("reference", "currency")),
  LINES(List.of());

  private static final int ANY = -1;

  private final List<String> fields;
  private final int before;
  private final int after;

  RuleKind(List<String> fields) {
    this(fields, ANY, ANY);
  }

  RuleKind(List<String> fields, int before, int after) {
    this.fields = fields;
    this.before = before;
    this.after = after;
  }

  /** The kind of a name, if the page builds it. */
  static Optional<RuleKind> named(String name) {
    return List.of(values()).stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** The fields a new rule compares. */
  List<String> fields() {
    return fields;
  }

  /** Lays the usual window, or none. */
  void lay(WindowForm date) {
    if (before == ANY) {
      date.none();
    } else {
      date.usual(before, after);
    }
  }

  /** Whether it looks for lines that belong together, and not only at single lines. */
  boolean puts() {
    return this != LINES;
  }

  /** Whether the amount is compared in another way than as an equal field. */
  boolean reckonsAmount() {
    return this == TOLERANCE || this == GROUP || this == FEE || this == NETTING;
  }
}
