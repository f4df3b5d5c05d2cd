package kontor.ejb.recon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ToleranceRule;
import kontor.ejb.shared.Sql;

/** The volume passes in SQL: one class per kind of rule finds pairs, one writes them. */
@Dependent
public class SqlVolumeMatcher implements VolumeMatcher {

  private final FoundPairs found;
  private final KeyPass keys;
  private final TolerancePass tolerances;

  /** The passes on the connection of the current transaction. */
  @Inject
  public SqlVolumeMatcher(Sql sql) {
    found = new FoundPairs(sql);
    keys = new KeyPass(sql, found);
    tolerances = new TolerancePass(sql, found);
  }

  @Override
  public PhaseResult apply(RunLines lines, MatchRule rule) {
    found.begin(lines.scope());
    return switch (rule) {
      case KeyRule key -> keys.apply(lines, key);
      case ToleranceRule tolerance -> tolerances.apply(lines, tolerance);
      default ->
          throw new IllegalStateException("No volume pass for the kind %s".formatted(rule.kind()));
    };
  }
}
