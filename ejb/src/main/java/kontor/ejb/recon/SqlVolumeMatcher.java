package kontor.ejb.recon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.LinesRule;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ToleranceRule;
import kontor.ejb.shared.Sql;

/**
 * The volume passes: equal keys and tolerances in SQL, every other kind, and rules under a
 * condition, by streaming what is left through the pure code.
 */
@Dependent
public class SqlVolumeMatcher implements VolumeMatcher {

  private final FoundPairs found;
  private final KeyPass keys;
  private final TolerancePass tolerances;
  private final StreamedPass streamed;

  /** The passes on the connection of the current transaction. */
  @Inject
  public SqlVolumeMatcher(Sql sql) {
    found = new FoundPairs(sql);
    keys = new KeyPass(sql, found);
    streamed = new StreamedPass(sql);
    tolerances = new TolerancePass(sql, found, streamed);
  }

  @Override
  public PhaseResult apply(RunLines lines, MatchRule rule, SecondHand secondHand) {
    return switch (rule) {
      case KeyRule key when key.when().isAlways() -> keys.apply(lines, key, secondHand);
      case ToleranceRule tolerance when tolerance.when().isAlways() ->
          tolerances.apply(lines, tolerance);
      case LinesRule said -> streamed.remark(lines, said);
      default -> streamed.apply(lines, rule);
    };
  }
}
