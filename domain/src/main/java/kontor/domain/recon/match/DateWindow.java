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
    return anchor == 1 ? contains(one, two) : contains(two, one);
  }

  private boolean contains(LocalDate anchored, LocalDate other) {
    return !other.isBefore(anchored.minusDays(before)) && !other.isAfter(anchored.plusDays(after));
  }
}
