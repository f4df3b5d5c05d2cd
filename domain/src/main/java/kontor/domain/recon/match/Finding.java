package kontor.domain.recon.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lines a rule holds to belong together: one or more of each side, or, where a rule works within
 * one side, two or more of that side and none of the other.
 *
 * @param first of the first side, in {@link MatchLine#ORDER}
 * @param second of the second side, in the same order
 * @param confidence in per cent
 * @param parts what each weight added, for a scored pair; else empty
 * @param solutions how many ways there were to put these lines together
 */
public record Finding(
    List<MatchLine> first,
    List<MatchLine> second,
    int confidence,
    List<ScorePart> parts,
    Solutions solutions) {

  public Finding {
    first = List.copyOf(first);
    second = List.copyOf(second);
    parts = List.copyOf(parts);
  }

  /** One line of each side. */
  static Finding pair(MatchLine first, MatchLine second, int confidence) {
    return pair(first, second, confidence, List.of());
  }

  static Finding pair(MatchLine first, MatchLine second, int confidence, List<ScorePart> parts) {
    return new Finding(List.of(first), List.of(second), confidence, parts, Solutions.ONE);
  }

  /** Whether it is one line of each side. */
  public boolean isPair() {
    return first.size() == 1 && second.size() == 1;
  }

  /** All lines of both sides. */
  public Stream<MatchLine> lines() {
    return Stream.concat(first.stream(), second.stream());
  }

  Finding withConfidence(int other) {
    return new Finding(first, second, other, parts, solutions);
  }
}
