package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Two lines, one of each side, that could belong together.
 *
 * @param sure whether they may be matched without a person, were there no other candidate
 * @param difference how far the compared amounts lie apart, at least 0
 */
record Edge(
    MatchLine first,
    MatchLine second,
    int confidence,
    boolean sure,
    BigDecimal difference,
    List<ScorePart> parts) {

  /** The most likely first, then the nearest by amount and by date. */
  static final Comparator<Edge> BEST =
      Comparator.comparingInt((Edge edge) -> -edge.confidence())
          .thenComparing(Edge::difference)
          .thenComparingLong(Edge::days)
          .thenComparing(Edge::first, MatchLine.ORDER)
          .thenComparing(Edge::second, MatchLine.ORDER);

  private long days() {
    return Math.abs(first.bookingDate().toEpochDay() - second.bookingDate().toEpochDay());
  }

  Finding finding() {
    return Finding.pair(first, second, confidence, parts);
  }
}
