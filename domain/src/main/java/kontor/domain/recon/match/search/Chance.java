package kontor.domain.recon.match.search;

import java.util.Arrays;

/** How many solutions a search would find by mere chance, were its amounts drawn at random. */
public final class Chance {

  private Chance() {}

  /**
   * The subsets of two to {@code most} amounts against the different sums they could have. Amounts
   * that are all multiples of something have fewer sums.
   *
   * @param limit how far a sum may lie from its target
   */
  public static double expected(long[] amounts, long target, int most, long limit) {
    int parts = Math.min(most, amounts.length);
    long unit = Math.max(1, unit(amounts, target));
    double sums = 1.0 + (double) spread(amounts, parts) / unit;
    return subsets(amounts.length, parts) * (1.0 + 2.0 * limit / unit) / sums;
  }

  private static double subsets(int amounts, int parts) {
    double chosen = amounts;
    double all = 0;
    for (int size = 2; size <= parts; size++) {
      chosen = chosen * (amounts - size + 1) / size;
      all += chosen;
    }
    return all;
  }

  /** The largest sum less the smallest. */
  private static long spread(long[] amounts, int parts) {
    long[] sorted = amounts.clone();
    Arrays.sort(sorted);
    long spread = 0;
    for (int i = 0; i < parts; i++) {
      spread += Math.max(0, sorted[sorted.length - 1 - i]) - Math.min(0, sorted[i]);
    }
    return spread;
  }

  private static long unit(long[] amounts, long target) {
    long unit = Math.abs(target);
    for (long amount : amounts) {
      unit = greatestCommonDivisor(unit, Math.abs(amount));
    }
    return unit;
  }

  private static long greatestCommonDivisor(long one, long other) {
    return other == 0 ? one : greatestCommonDivisor(other, one % other);
  }
}
