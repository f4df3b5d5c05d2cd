package kontor.domain.recon.match;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kontor.domain.recon.match.text.Measure;

/**
 * Two lines belong together when their weighted fields are alike enough. A match needs more than
 * points: a reference or counterparty that agrees, and no other candidate on either side.
 *
 * <p>Compared are lines whose amounts lie within the tolerance of the amount's weight or which have
 * an equal text in a weighted field, the hundred nearest of each.
 *
 * @param suggest from how many per cent on a pair is suggested
 * @param automatic from how many per cent on it may be matched
 * @param date where the other line's date must lie, or null
 */
public record ScoreRule(
    String name,
    MatchMode mode,
    List<MatchField> fields,
    List<Weight> weights,
    int suggest,
    int automatic,
    DateWindow date,
    When when)
    implements MatchRule {

  public static final int SUGGEST = 60;
  public static final int AUTOMATIC = 90;

  /** Amount 40, currency 30, date 20, reference 10. */
  public static final List<Weight> WEIGHTS =
      List.of(
          new Weight.OfAmount(40, AmountTolerance.NONE),
          new Weight.OfText(MatchField.CURRENCY, MatchField.CURRENCY, 30, Measure.EXACT),
          new Weight.OfDate(WindowField.BOOKING_DATE, 20, 3),
          new Weight.OfText(MatchField.REFERENCE, MatchField.REFERENCE, 10, Measure.JARO_WINKLER));

  private static final Set<MatchField> NAMES =
      EnumSet.of(MatchField.REFERENCE, MatchField.COUNTERPARTY);

  public ScoreRule {
    fields = List.copyOf(fields);
    weights = List.copyOf(weights);
  }

  @Override
  public String kind() {
    return "SCORE";
  }

  @Override
  public int confidence() {
    return automatic;
  }

  /** The points of two lines of one block, and where they come from. */
  public Score score(MatchLine first, MatchLine second) {
    List<ScorePart> parts =
        weights.stream()
            .map(weight ->
                new ScorePart(
                    weight.field().title(), weight.weight(), weight.points(first, second)))
            .toList();
    int points = parts.stream().mapToInt(ScorePart::points).sum();
    return new Score(100 * points / most(), namesAgree(first, second), parts);
  }

  /** The points two lines can have at most. */
  int most() {
    return weights.stream().mapToInt(Weight::weight).sum();
  }

  private boolean namesAgree(MatchLine first, MatchLine second) {
    return fields.stream().anyMatch(NAMES::contains)
        || weights.stream().anyMatch(weight -> isAgreedName(weight, first, second));
  }

  private static boolean isAgreedName(Weight weight, MatchLine first, MatchLine second) {
    return weight instanceof Weight.OfText text
        && NAMES.contains(text.field())
        && text.agree(first, second);
  }

  /** Whether the dates of two lines allow them to be compared. */
  boolean allows(MatchLine first, MatchLine second) {
    return date == null || date.allows(first, second);
  }
}
