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

  private static final String PART_OF =
      "create temporary table pair_part on commit drop as select nextval('recon.match_id') as"
          + " match_id, p.* from (select * from %s where %s order by a, b) p";

  private static final String SENT =
      "create temporary table sent_pair"
          + " (a bigint, a_date date, b bigint, b_date date, told bytea) on commit drop";

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
        : part(scope, rule, table, "true", false);
  }

  private PhaseResult inTwoParts(
      RunScope scope, MatchRule rule, String table, SecondHand secondHand) {
    PairPipe pipe = new PairPipe();
    return secondHand.sideBySide(
        () -> {
          send(table, pipe);
          return part(scope, rule, table, PART + " = 0", false);
        },
        () -> {
          receive(pipe);
          return part(scope, rule, "sent_pair", "true", true);
        },
        pipe);
  }

  private void send(String table, PairPipe pipe) {
    String other = "select %s from %s where %s = 1".formatted(FoundPairs.LINES, table, PART);
    sql.work(connection -> pipe.send(connection, other));
  }

  private void receive(PairPipe pipe) {
    sql.execute(SENT);
    sql.work(connection -> pipe.receive(connection, "sent_pair (" + FoundPairs.LINES + ")"));
  }

  /** Numbered in the order of their lines. */
  private PhaseResult part(
      RunScope scope, MatchRule rule, String table, String condition, boolean membersFirst) {
    sql.execute(PART_OF.formatted(table, condition));
    return found.certain(scope, rule, "pair_part", membersFirst);
  }
}
