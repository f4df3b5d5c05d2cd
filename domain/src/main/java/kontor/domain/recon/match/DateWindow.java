package kontor.domain.recon.match;

import java.time.LocalDate;

/**
 * Where the other line's date may lie, seen from the anchor side's line: from {@code before} days
 * earlier to {@code after} days later, both included. A missing date lies in no window.
 *
 * @param anchor the anchor's side, 1 or 2
 */
public record DateWindow(WindowField field, int before, int after, int anchor) {

  /** Whether the date of the other side lies in the window of the anchor side. */
  public boolean allows(MatchLine first, MatchLine second) {
    LocalDate one = field.of(first);
    LocalDate two = field.of(second);
    if (one == null || two == null) {
      return false;
    }
    long days = two.toEpochDay() - one.toEpochDay();
    return isWithin(anchor == 1 ? days : -days);
  }

  private boolean isWithin(long daysAfterAnchor) {
    return daysAfterAnchor >= -before && daysAfterAnchor <= after;
  }

  /** Whether two lines of one side lie no further apart than the wider end of the window. */
  boolean allowsWithinSide(MatchLine one, MatchLine other) {
    LocalDate date = field.of(one);
    LocalDate otherDate = field.of(other);
    return date != null
        && otherDate != null
        && Math.abs(otherDate.toEpochDay() - date.toEpochDay()) <= Math.max(before, after);
  }
}
