package kontor.domain.recon.match.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every subset of some amounts that adds up to a target, within a limit, smallest subsets
 * first. Exact: a branch is left only when no completion of it can reach the target.
 *
 * <p>With the amounts in falling order the largest and the smallest sum of so many more picks are
 * known at once; the last pick is looked up.
 */
public final class SubsetSearch {

  /** After so many solutions a search stops: more make nothing clearer. */
  public static final int MOST_SOLUTIONS = 1_000;

  private final long[] amounts;
  private final long[] sums;
  private final long limit;
  private final Steps steps;
  private final List<int[]> solutions = new ArrayList<>();
  private int[] picked = {};

  /**
   * A search over amounts in falling order, whose sums must not exceed a long.
   *
   * @param limit how far a sum may lie from its target, at least 0
   */
  public SubsetSearch(long[] amounts, long limit, Steps steps) {
    this.amounts = amounts.clone();
    this.limit = limit;
    this.steps = steps;
    this.sums = new long[amounts.length + 1];
    for (int i = 0; i < amounts.length; i++) {
      sums[i + 1] = Math.addExact(sums[i], amounts[i]);
    }
  }

  /**
   * The subsets of 1 to {@code most} amounts, each as ascending positions; all of them unless the
   * steps say that the search was stopped.
   */
  public List<int[]> find(long target, int most) {
    for (int size = 1; size <= Math.min(most, amounts.length); size++) {
      picked = new int[size];
      pick(0, size, target);
    }
    return List.copyOf(solutions);
  }

  private void pick(int from, int left, long need) {
    if (left == 1) {
      lookUp(from, need);
      return;
    }
    int last = amounts.length - left;
    long lowest = sums[amounts.length] - sums[amounts.length - left + 1];
    for (int i = firstNotAbove(from, need + limit - lowest); i <= last; i++) {
      if (!steps.take() || sums[i + left] - sums[i] < need - limit) {
        return;
      }
      picked[picked.length - left] = i;
      pick(i + 1, left - 1, need - amounts[i]);
    }
  }

  private void lookUp(int from, long need) {
    for (int i = firstNotAbove(from, need + limit); i < amounts.length; i++) {
      if (!steps.take() || amounts[i] < need - limit) {
        return;
      }
      picked[picked.length - 1] = i;
      keep();
    }
  }

  private void keep() {
    if (solutions.size() == MOST_SOLUTIONS) {
      steps.stop();
    } else {
      solutions.add(Arrays.copyOf(picked, picked.length));
    }
  }

  /** The first position from one on whose amount is at most a bound. */
  private int firstNotAbove(int from, long bound) {
    int low = from;
    int high = amounts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (amounts[middle] <= bound) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
