package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ToleranceRule;

/** The volume passes in SQL: one class per kind of rule finds pairs, one writes them. */
@ApplicationScoped
public class SqlVolumeMatcher implements VolumeMatcher {

  @Inject private KeyPass keys;
  @Inject private TolerancePass tolerances;
  @Inject private FoundPairs found;

  @Override
  public PhaseResult apply(RunScope scope, MatchRule rule) {
    found.begin(scope);
    return switch (rule) {
      case KeyRule key -> keys.apply(scope, key);
      case ToleranceRule tolerance -> tolerances.apply(scope, tolerance);
    };
  }
}
