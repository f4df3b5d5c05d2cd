package kontor.domain.recon.match;

import java.util.List;

/**
 * Two lines belong together when a strong id of one is found damaged in a reference of the other,
 * or inside its free text, amount and date agree, and neither line has another candidate.
 *
 * @param of what is looked for: reference, externalId or counterparty, which is a name
 * @param in where on the other line it is looked for
 * @param amount how far the amounts may lie apart
 * @param date the window, or null when dates do not matter
 */
public record ReferenceRule(
    String name,
    MatchMode mode,
    List<MatchField> fields,
    List<MatchField> of,
    List<MatchField> in,
    AmountTolerance amount,
    DateWindow date,
    When when)
    implements MatchRule {

  /** What may be looked for. */
  public static final List<MatchField> STRONG =
      List.of(MatchField.REFERENCE, MatchField.EXTERNAL_ID, MatchField.COUNTERPARTY);

  /** Where it may be looked for. */
  public static final List<MatchField> TEXTS =
      List.of(
          MatchField.REFERENCE,
          MatchField.EXTERNAL_ID,
          MatchField.COUNTERPARTY,
          MatchField.DESCRIPTION);

  public ReferenceRule {
    fields = List.copyOf(fields);
    of = List.copyOf(of);
    in = List.copyOf(in);
  }

  @Override
  public String kind() {
    return "REFERENCE";
  }

  @Override
  public int confidence() {
    return 90;
  }

  /** Whether amounts and dates allow two lines of one block to be compared. */
  boolean isNear(MatchLine first, MatchLine second) {
    return (date == null || date.allows(first, second))
        && amount.allows(first.amount(), second.amount());
  }

  /** How sure the references of two lines are the same, in per cent; 0: they are not alike. */
  public int likeness(MatchLine first, MatchLine second) {
    return LineReferences.of(this, first).likeness(LineReferences.of(this, second));
  }
}
