package kontor.domain.recon.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a search for groups cost, and what it left out.
 *
 * @param steps taken
 * @param unsearched lines for which not everything was looked at
 */
public record Search(long steps, List<Unsearched> unsearched) {

  static final Search NONE = new Search(0, List.of());

  public Search {
    unsearched = List.copyOf(unsearched);
  }

  Search and(Search other) {
    return new Search(
        steps + other.steps,
        Stream.concat(unsearched.stream(), other.unsearched.stream()).toList());
  }
}
