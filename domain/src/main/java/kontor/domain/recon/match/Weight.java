package kontor.domain.recon.match;

import java.time.LocalDate;
import kontor.domain.recon.match.text.Measure;

/** What agreement in one field is worth in a SCORE. */
public sealed interface Weight {

  /** The field that is compared. */
  MatchField field();

  /** The most points it adds, at least 1. */
  int weight();

  /** The points two lines get, 0 to the weight; none where a value is missing. */
  int points(MatchLine first, MatchLine second);

  /** Amounts within a tolerance get all points. */
  record OfAmount(int weight, AmountTolerance within) implements Weight {

    @Override
    public MatchField field() {
      return MatchField.AMOUNT;
    }

    @Override
    public int points(MatchLine first, MatchLine second) {
      return within.allows(first.amount(), second.amount()) ? weight : 0;
    }
  }

  /**
   * The same day gets all points, each day apart an equal part less.
   *
   * @param days the last day that gets any
   */
  record OfDate(WindowField date, int weight, int days) implements Weight {

    @Override
    public MatchField field() {
      return MatchField.named(date.title()).orElseThrow();
    }

    @Override
    public int points(MatchLine first, MatchLine second) {
      LocalDate one = date.of(first);
      LocalDate other = date.of(second);
      if (one == null || other == null) {
        return 0;
      }
      long apart = Math.abs(one.toEpochDay() - other.toEpochDay());
      return (int) (weight * Math.max(0, days + 1 - apart) / (days + 1));
    }
  }

  /**
   * Texts get the share of the points that they are alike.
   *
   * @param in the other side's field it is compared with, if that is not the same one
   */
  record OfText(MatchField field, MatchField in, int weight, Measure measure) implements Weight {

    /** From this likeness on, in per cent, two texts agree. */
    static final int AGREEING = 85;

    @Override
    public int points(MatchLine first, MatchLine second) {
      return weight * percent(first, second) / 100;
    }

    boolean agree(MatchLine first, MatchLine second) {
      return percent(first, second) >= AGREEING;
    }

    private int percent(MatchLine first, MatchLine second) {
      int there = percent(field, first, in, second);
      return field == in ? there : Math.max(there, percent(in, first, field, second));
    }

    private int percent(MatchField one, MatchLine first, MatchField other, MatchLine second) {
      return measure.percent(text(one, first), text(other, second));
    }

    private static String text(MatchField field, MatchLine line) {
      return field.keyOf(line) instanceof String text ? text : null;
    }
  }
}
