package kontor.domain.recon.match;

import java.util.List;

/** Two lines belong together when all fields agree and nothing else has the same key. */
public record KeyRule(String name, MatchMode mode, List<MatchField> fields) implements MatchRule {

  public KeyRule {
    fields = List.copyOf(fields);
  }

  @Override
  public int confidence() {
    return 100;
  }
}
