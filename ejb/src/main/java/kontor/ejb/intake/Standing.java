package kontor.ejb.intake;

import java.util.List;
import java.util.Optional;
import kontor.domain.intake.ChainedStatement;
import kontor.domain.intake.StatementChain;
import kontor.domain.intake.StatementFinding;

/**
 * How a statement stands to the others of its chain.
 *
 * @param follows whether it continues the one before; null where nobody knows
 * @param finding null where nobody knows
 */
record Standing(Boolean follows, StatementFinding finding) {

  static final Standing UNKNOWN = new Standing(null, null);

  /** Of a statement that came last. */
  static Standing of(ChainedStatement statement, List<PlacedStatement> others) {
    return of(statement, others, others);
  }

  /**
   * Of one that came before some of the others: what came twice or late is told by those before it,
   * what is missing by all.
   */
  static Standing again(PlacedStatement statement, List<PlacedStatement> others) {
    List<PlacedStatement> before =
        others.stream().filter(other -> other.cameBefore(statement)).toList();
    return of(statement.chained(), before, others);
  }

  private static Standing of(
      ChainedStatement statement, List<PlacedStatement> before, List<PlacedStatement> all) {
    Optional<Boolean> follows = chain(members(all)).follows(statement);
    StatementFinding finding = finding(statement, before);
    return new Standing(
        follows.orElse(null), finding.isInTurn() ? StatementFinding.inTurn(follows) : finding);
  }

  /** What came before counts even where it is superseded; for the rest the chain counts. */
  private static StatementFinding finding(
      ChainedStatement statement, List<PlacedStatement> before) {
    StatementFinding ofAll = chain(before).finding(statement);
    boolean cameBefore = ofAll == StatementFinding.DUPLICATE || ofAll == StatementFinding.REISSUED;
    return cameBefore ? ofAll : chain(members(before)).finding(statement);
  }

  private static List<PlacedStatement> members(List<PlacedStatement> statements) {
    return statements.stream().filter(PlacedStatement::member).toList();
  }

  private static StatementChain chain(List<PlacedStatement> statements) {
    return new StatementChain(statements.stream().map(PlacedStatement::chained).toList());
  }
}
