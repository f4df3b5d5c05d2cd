package kontor.domain.recon.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kontor.domain.recon.match.search.Steps;
import kontor.domain.recon.match.search.SubsetSearch;

/** Lines of one side that may be parts of a sum, in falling order of their amounts. */
final class Candidates {

  private final List<MatchLine> lines;
  private final List<Integer> positions;
  private final long[] amounts;

  /** Of the lines of a side those at some positions. */
  Candidates(List<MatchLine> lines, List<Integer> positions) {
    this.lines = lines;
    this.positions =
        positions.stream()
            .sorted(
                Comparator.comparingLong((Integer position) -> -units(lines, position))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    this.amounts = this.positions.stream().mapToLong(position -> units(lines, position)).toArray();
  }

  private static long units(List<MatchLine> lines, int position) {
    return Units.of(lines.get(position).amount());
  }

  /** Those that can be part of a target when all have one sign: none larger than it. */
  Candidates forTarget(long target, long limit) {
    boolean oneSign = amounts.length > 0 && (amounts[0] < 0 || amounts[amounts.length - 1] > 0);
    return oneSign
        ? new Candidates(
            lines,
            positions.stream()
                .filter(position -> Math.abs(units(lines, position)) <= Math.abs(target) + limit)
                .toList())
        : this;
  }

  /** Every choice of up to {@code most} of them that adds up to a target. */
  Stream<List<Integer>> addingUpTo(long target, long limit, int most, Steps steps) {
    return new SubsetSearch(amounts, limit, steps).find(target, most).stream().map(this::positions);
  }

  private List<Integer> positions(int[] chosen) {
    return Arrays.stream(chosen).mapToObj(positions::get).toList();
  }

  int size() {
    return amounts.length;
  }

  long[] amounts() {
    return amounts.clone();
  }
}
