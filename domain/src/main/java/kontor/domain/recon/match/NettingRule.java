package kontor.domain.recon.match;

import java.util.List;

/**
 * Lines of one side cancel each other out: equal fields, opposite signs, sum zero. One line and its
 * opposite, k alike and k alike the other way by occurrence, or all lines of the same fields
 * together; whatever is ambiguous is suggested.
 *
 * @param side within which, 1 or 2
 * @param date how far the dates may lie apart, in either direction, or null
 */
public record NettingRule(
    String name, MatchMode mode, List<MatchField> fields, int side, DateWindow date, When when)
    implements MatchRule {

  public NettingRule {
    fields = List.copyOf(fields);
  }

  @Override
  public String kind() {
    return "NETTING";
  }

  @Override
  public int confidence() {
    return 95;
  }

  @Override
  public int withinSide() {
    return side;
  }

  /** Whether two lines of one block cancel each other out. */
  boolean cancel(MatchLine one, MatchLine other) {
    return one.amount().signum() != 0
        && one.amount().add(other.amount()).signum() == 0
        && (date == null || date.allowsWithinSide(one, other));
  }
}
