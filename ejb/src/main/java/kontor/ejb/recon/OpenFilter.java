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
 * @param text found in reference, counterparty, description or external id, whatever its case
 */
public record OpenFilter(
    LocalDate from, LocalDate to, BigDecimal least, BigDecimal most, String text) {

  /** All open lines. */
  public static final OpenFilter ALL = new OpenFilter(null, null, null, null, null);

  /** Adds itself to a where clause over {@code l}. */
  void narrow(Query query) {
    if (from != null) {
      query.add(" and l.booking_date >= ?", from);
    }
    if (to != null) {
      query.add(" and l.booking_date < ?", to);
    }
    if (least != null) {
      query.add(" and l.amount >= ?", least);
    }
    if (most != null) {
      query.add(" and l.amount <= ?", most);
    }
    if (text != null && !text.isBlank()) {
      query.add(
          " and position(lower(?) in lower(concat_ws(chr(10), l.reference, l.counterparty,"
              + " l.description, l.external_id))) > 0",
          text.strip());
    }
  }
}
