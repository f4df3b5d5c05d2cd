package kontor.domain.recon.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lines of a block that could be a group, by their ascending positions in it.
 *
 * @param first of the first side
 * @param second of the second side
 */
record Members(List<Integer> first, List<Integer> second) {

  Members {
    first = first.stream().sorted().toList();
    second = second.stream().sorted().toList();
  }

  /** Seen from one side. */
  static Members seenFrom(int side, List<Integer> own, List<Integer> others) {
    return side == 1 ? new Members(own, others) : new Members(others, own);
  }

  /** Whether it holds another solution, and more. */
  boolean isMoreThan(Members other) {
    return !equals(other) && first.containsAll(other.first) && second.containsAll(other.second);
  }

  int size() {
    return first.size() + second.size();
  }

  /** All positions, those of the second side told apart by their sign. */
  Stream<Integer> all() {
    return Stream.concat(first.stream(), second.stream().map(position -> -1 - position));
  }
}
