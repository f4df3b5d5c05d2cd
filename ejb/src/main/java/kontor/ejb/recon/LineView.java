package kontor.ejb.recon;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A line as workspace and matches show it.
 *
 * @param side the side's position, 1 or 2
 * @param amount signed, positive: the balance of the account rises; in the currency's decimals
 * @param line the line in its file
 */
public record LineView(
    long id,
    int side,
    String sideName,
    String source,
    String externalId,
    LocalDate bookingDate,
    LocalDate valueDate,
    BigDecimal amount,
    String currency,
    String reference,
    String counterparty,
    String account,
    String description,
    long file,
    int line) {

  /** What {@link #read} reads, over {@code l} (line), {@code s} (side) and {@code c} (source). */
  static final String COLUMNS =
      "l.id, s.position, s.name as side_name, c.code as source_code, l.external_id,"
          + " l.booking_date, l.value_date, l.amount, l.currency, l.reference, l.counterparty,"
          + " l.account, l.description, l.file_id, l.line";

  static LineView read(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new LineView(
        row.getLong("id"),
        row.getInt("position"),
        row.getString("side_name"),
        row.getString("source_code"),
        row.getString("external_id"),
        row.getObject("booking_date", LocalDate.class),
        row.getObject("value_date", LocalDate.class),
        AmountText.scaled(row.getBigDecimal("amount"), currency),
        currency,
        row.getString("reference"),
        row.getString("counterparty"),
        row.getString("account"),
        row.getString("description"),
        row.getLong("file_id"),
        row.getInt("line"));
  }
}
