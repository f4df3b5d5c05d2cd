package kontor.domain.recon.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule found: what is certain, no line twice, and what a person should look at, which may
 * share lines.
 */
public record Findings(List<Finding> certain, List<Finding> suggested, Search search) {

  static final Findings NONE = new Findings(List.of(), List.of());

  public Findings {
    certain = List.copyOf(certain);
    suggested = List.copyOf(suggested);
  }

  Findings(List<Finding> certain, List<Finding> suggested) {
    this(certain, suggested, Search.NONE);
  }

  /** The same with everything only suggested, for a rule that may not match. */
  Findings inMode(MatchRule rule) {
    return rule.mode() == MatchMode.AUTOMATIC
        ? this
        : new Findings(
            List.of(),
            Stream.concat(
                    certain.stream()
                        .map(one -> one.withConfidence(rule.confidenceIfOnlySuggested(one))),
                    suggested.stream())
                .toList(),
            search);
  }
}
