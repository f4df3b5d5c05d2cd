package kontor.domain.recon.match;

import java.util.List;

/**
 * Two lines belong together when the fields agree, the amounts have the same sign and differ within
 * a tolerance, the dates lie in the window, and neither line has another candidate.
 *
 * @param date the window, or null when dates do not matter
 */
public record ToleranceRule(
    String name,
    MatchMode mode,
    List<MatchField> fields,
    AmountTolerance amount,
    DateWindow date,
    When when)
    implements MatchRule {

  public ToleranceRule {
    fields = List.copyOf(fields);
  }

  public ToleranceRule(
      String name,
      MatchMode mode,
      List<MatchField> fields,
      AmountTolerance amount,
      DateWindow date) {
    this(name, mode, fields, amount, date, When.ALWAYS);
  }

  @Override
  public String kind() {
    return "TOLERANCE";
  }

  @Override
  public int confidence() {
    return 90;
  }

  @Override
  public int confidenceIfOnlySuggested(Finding finding) {
    return SUGGESTED_CONFIDENCE;
  }

  /** Whether the two lines are candidates for each other. */
  public boolean allows(MatchLine first, MatchLine second) {
    return fields.stream().allMatch(field -> field.agree(first, second)) && isNear(first, second);
  }

  /** The same for lines of one block, which agree in the fields. */
  boolean isNear(MatchLine first, MatchLine second) {
    return (date == null || date.allows(first, second))
        && amount.allows(first.amount(), second.amount());
  }
}
