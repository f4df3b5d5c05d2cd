package kontor.domain.recon.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule found: pairs that are certain, no line twice, and pairs a person should look at,
 * which may share lines.
 */
public record Pairing(List<Pair> certain, List<Pair> suggested) {

  public Pairing {
    certain = List.copyOf(certain);
    suggested = List.copyOf(suggested);
  }

  /** The same with everything only suggested, for a rule that may not match. */
  Pairing inMode(MatchMode mode) {
    if (mode == MatchMode.AUTOMATIC) {
      return this;
    }
    return new Pairing(List.of(), Stream.concat(certain.stream(), suggested.stream()).toList());
  }
}
