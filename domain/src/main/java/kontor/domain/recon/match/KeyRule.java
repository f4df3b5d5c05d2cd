package kontor.domain.recon.match;

import java.util.List;

/**
 * Two lines belong together when all fields agree and nothing else has the same key.
 *
 * @param confidence of a match, in per cent; 100 unless the fields are weaker than an id
 */
public record KeyRule(
    String name, MatchMode mode, List<MatchField> fields, int confidence, When when)
    implements MatchRule {

  public static final int CERTAIN = 100;

  public KeyRule {
    fields = List.copyOf(fields);
  }

  public KeyRule(String name, MatchMode mode, List<MatchField> fields) {
    this(name, mode, fields, CERTAIN, When.ALWAYS);
  }

  @Override
  public String kind() {
    return "KEY";
  }

  @Override
  public int confidenceIfOnlySuggested(Finding finding) {
    return SUGGESTED_CONFIDENCE;
  }
}
