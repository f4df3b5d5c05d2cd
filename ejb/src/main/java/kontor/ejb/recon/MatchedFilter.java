package kontor.ejb.recon;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Which of the matches that hold to show; null parts do not narrow.
 *
 * @param rule the name of the rule that made it, {@code hand} for those by hand
 * @param status MATCHED or CONFIRMED
 * @param from not decided or made before
 * @param to decided or made before
 * @param least smallest signed amount of one of its lines
 * @param most largest signed amount of the same line
 * @param text found in reference, counterparty, description or external id of a line
 */
public record MatchedFilter(
    String rule,
    String status,
    Instant from,
    Instant to,
    BigDecimal least,
    BigDecimal most,
    String text) {

  public static final MatchedFilter ALL =
      new MatchedFilter(null, null, null, null, null, null, null);

  public boolean isNarrow() {
    return !equals(ALL);
  }

  /** Whether the lines must be looked at. */
  boolean isByLine() {
    return least != null || most != null || text != null;
  }

  /** What it says of the match {@code m}. */
  void narrowMatch(Query query) {
    if (rule != null) {
      query.add(" and m.rule = ?", rule);
    }
    if (status != null) {
      query.add(" and m.status = ?", status);
    }
    if (from != null) {
      query.add(" and coalesce(m.decided_at, m.made_at) >= ?::timestamptz", from.toString());
    }
    if (to != null) {
      query.add(" and coalesce(m.decided_at, m.made_at) < ?::timestamptz", to.toString());
    }
  }

  /** What it says of a line {@code l}. */
  void narrowLine(Query query) {
    if (least != null) {
      query.add(" and l.amount >= ?", least);
    }
    if (most != null) {
      query.add(" and l.amount <= ?", most);
    }
    if (text != null) {
      query.add(
          " and position(lower(?) in lower(concat_ws(chr(10), l.reference, l.counterparty,"
              + " l.description, l.external_id))) > 0",
          text.strip());
    }
  }
}
