package kontor.ejb.recon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import kontor.domain.recon.match.MatchLine;

/** Reads lines as matching sees them, from {@code intake.statement_line} as {@code l}. */
final class LineFields {

  static final String COLUMNS =
      "l.id, l.booking_date, l.value_date, l.amount, l.currency, l.external_id, l.reference_key,"
          + " l.counterparty_key, l.account, l.description, l.occurrence, l.content_digest, l.fee";

  private LineFields() {}

  static MatchLine read(ResultSet row) throws SQLException {
    return new MatchLine(
        row.getLong("id"),
        row.getObject("booking_date", LocalDate.class),
        row.getObject("value_date", LocalDate.class),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("external_id"),
        row.getString("reference_key"),
        row.getString("counterparty_key"),
        row.getString("account"),
        row.getString("description"),
        row.getInt("occurrence"),
        row.getObject("content_digest", UUID.class),
        row.getBigDecimal("fee"));
  }
}
