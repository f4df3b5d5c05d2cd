package kontor.ejb.recon;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which open lines to show; null parts do not narrow.
 *
 * @param from first booking date
 * @param to booking date, exclusive
 * @param least smallest signed amount
 * @param most largest signed amount
 * @param currency ISO code
 * @param text found in reference, counterparty, description or external id, whatever its case
 */
public record OpenFilter(
    LocalDate from, LocalDate to, BigDecimal least, BigDecimal most, String currency, String text) {

  /** All open lines. */
  public static final OpenFilter ALL = new OpenFilter(null, null, null, null, null, null);

  public boolean isNarrow() {
    return !equals(ALL);
  }

  /** Adds itself to a where clause over the listed lines {@code o}. */
  void narrow(Query query) {
    if (from != null) {
      query.add(" and o.booking_date >= ?", from);
    }
    if (to != null) {
      query.add(" and o.booking_date < ?", to);
    }
    if (least != null) {
      query.add(" and o.amount_rank >= recon.amount_rank(?) and o.amount >= ?", least, least);
    }
    if (most != null) {
      query.add(" and o.amount_rank <= recon.amount_rank(?) and o.amount <= ?", most, most);
    }
    if (currency != null) {
      query.add(" and o.currency = ?", currency);
    }
    if (text != null && !text.isBlank()) {
      query.add(" and position(lower(?) in o.words) > 0", text.strip());
    }
  }
}
