package kontor.ejb.recon;

import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.shared.Sql;

/**
 * Writes pairs that are all certain, many of them in two parts side by side: an insert occupies one
 * processor, whatever the machine has. Which part a pair belongs to is in its lines' content, not
 * in their numbers, so that the same lines give the same evidence.
 */
final class PairParts {

  /** From here on the way of half of them to another transaction is shorter than writing them. */
  private static final int MANY_PAIRS = 50_000;

  private static final String PART = "get_byte(told, 0) & 1";
  private static final String COLUMNS = "sent_pair (" + FoundPairs.LINES + ")";

  private final Sql sql;
  private final FoundPairs found;

  PairParts(Sql sql, FoundPairs found) {
    this.sql = sql;
    this.found = found;
  }

  /** Matches of so many rows of a table with the columns {@link FoundPairs#LINES}. */
  PhaseResult certain(
      RunScope scope, MatchRule rule, String table, long pairs, SecondHand secondHand) {
    boolean many = pairs >= MANY_PAIRS && rule.mode() == MatchMode.AUTOMATIC;
    return many && secondHand.isFree()
        ? inTwoParts(scope, rule, table, secondHand)
        : found.certain(scope, rule, table);
  }

  private PhaseResult inTwoParts(
      RunScope scope, MatchRule rule, String table, SecondHand secondHand) {
    PairPipe pipe = new PairPipe();
    return secondHand.sideBySide(
        () -> {
          sql.work(connection ->
              pipe.send(
                  connection,
                  "select %s from %s where %s = 1".formatted(FoundPairs.LINES, table, PART)));
          return found.certain(scope, rule, "%s where %s = 0".formatted(table, PART));
        },
        () -> {
          sql.execute(
              "create temporary table sent_pair (a bigint, a_date date, b bigint, b_date date, told"
                  + " bytea) on commit drop");
          sql.work(connection -> pipe.receive(connection, COLUMNS));
          return found.certain(scope, rule, "sent_pair", true);
        },
        pipe);
  }
}
