package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Several lines belong together when their sums agree. A sum of zero never matches. A group is
 * certain when no line of it is part of another solution; else it is suggested, with the number of
 * solutions.
 *
 * @param shapes how many lines may stand against how many
 * @param amount how far the sums may lie apart; a percentage is taken of the sums
 * @param date the window in which all lines of one side must lie, seen from all of the other, or
 *     null
 * @param most how many lines of one side a group may have
 * @param chance the most solutions to be expected by mere chance for a group to be certain, {@code
 *     0.01} meaning one in a hundred; null: not asked. Only for a search.
 * @param stepsPerSearch how many steps one search may take
 * @param stepsPerRun how many steps all searches of a run may take
 */
public record GroupRule(
    String name,
    MatchMode mode,
    List<MatchField> fields,
    Set<GroupShape> shapes,
    GroupBy by,
    AmountTolerance amount,
    DateWindow date,
    int most,
    BigDecimal chance,
    long stepsPerSearch,
    long stepsPerRun,
    When when)
    implements MatchRule {

  public static final int MOST_BY_SUBSET = 6;
  public static final int MOST_BY_LABEL = 100;
  public static final long STEPS_PER_SEARCH = 10_000_000;
  public static final long STEPS_PER_RUN = 1_000_000_000;

  public GroupRule {
    fields = List.copyOf(fields);
    shapes = Set.copyOf(shapes);
  }

  /** Any shape, with the usual bounds. */
  public static GroupRule of(
      String name, List<MatchField> fields, GroupBy by, AmountTolerance amount, DateWindow date) {
    return new GroupRule(
        name,
        MatchMode.AUTOMATIC,
        fields,
        EnumSet.allOf(GroupShape.class),
        by,
        amount,
        date,
        by instanceof GroupBy.Subset ? MOST_BY_SUBSET : MOST_BY_LABEL,
        null,
        STEPS_PER_SEARCH,
        STEPS_PER_RUN,
        When.ALWAYS);
  }

  @Override
  public String kind() {
    return "GROUP";
  }

  @Override
  public int confidence() {
    return by instanceof GroupBy.Subset ? 90 : 95;
  }

  /** Whether so many lines may stand against so many. */
  boolean hasShape(int first, int second) {
    return first <= most
        && second <= most
        && GroupShape.of(first, second).filter(shapes::contains).isPresent();
  }

  /** Whether two sums agree; a sum of zero agrees with nothing. */
  boolean agree(BigDecimal first, BigDecimal second) {
    return first.signum() != 0 && amount.allows(first, second);
  }

  /** Whether the dates of two lines let them stand in one group. */
  boolean isInTime(MatchLine first, MatchLine second) {
    return date == null || date.allows(first, second);
  }
}
