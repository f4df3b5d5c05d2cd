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

  private static final String NUMBERED =
      "create temporary table pair_part on commit drop as"
          + " select nextval('recon.match_id') as match_id, p.* from %s p where %s";

  private static final String SENT =
      "create temporary table sent_pair (match_id bigint, a bigint, a_date date, b bigint, b_date"
          + " date, told bytea) on commit drop";

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
        : numbered(scope, rule, table, "true", false);
  }

  private PhaseResult inTwoParts(
      RunScope scope, MatchRule rule, String table, SecondHand secondHand) {
    PairPipe pipe = new PairPipe();
    return secondHand.sideBySide(
        () -> {
          send(table, pipe);
          return numbered(scope, rule, table, PART + " = 0", true);
        },
        () -> {
          receive(pipe);
          return found.certain(scope, rule, "sent_pair", false);
        },
        pipe);
  }

  /**
   * Numbered on the way, before the own ones: the second begins with its matches, the first ends
   * with them, and so each finds its place at the end of their key.
   */
  private void send(String table, PairPipe pipe) {
    String other =
        "select nextval('recon.match_id'), %s from %s where %s = 1"
            .formatted(FoundPairs.LINES, table, PART);
    sql.work(connection -> pipe.send(connection, other));
  }

  private void receive(PairPipe pipe) {
    sql.execute(SENT);
    sql.work(connection -> pipe.receive(connection, "sent_pair"));
  }

  private PhaseResult numbered(
      RunScope scope, MatchRule rule, String table, String condition, boolean membersFirst) {
    sql.execute(NUMBERED.formatted(table, condition));
    return found.certain(scope, rule, "pair_part", membersFirst);
  }
}
