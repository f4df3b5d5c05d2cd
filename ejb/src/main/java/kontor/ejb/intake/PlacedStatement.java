package kontor.ejb.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import kontor.domain.intake.ChainedStatement;
import kontor.domain.intake.StatementFinding;

/**
 * A statement of a chain as it stands in its file.
 *
 * @param readAt when its file was read; statements of one file came in the order of their days
 * @param untied whether its own arithmetic fails
 * @param accepted whether a second person accepted it, so that what was found of it stays
 * @param member whether it stands in the chain: it is not superseded and does not wait to supersede
 */
record PlacedStatement(
    StatementPlace place,
    OffsetDateTime readAt,
    ChainedStatement chained,
    StatementFinding finding,
    Boolean follows,
    boolean untied,
    boolean held,
    boolean accepted,
    boolean member) {

  static final Comparator<PlacedStatement> ARRIVAL =
      Comparator.comparing(PlacedStatement::readAt)
          .thenComparing(one -> one.place().file())
          .thenComparing(one -> one.chained().lastDay())
          .thenComparing(one -> one.chained().firstDay())
          .thenComparing(one -> one.place().position());

  static PlacedStatement of(ResultSet row) throws SQLException {
    String finding = row.getString("finding");
    return new PlacedStatement(
        new StatementPlace(row.getLong("file_id"), row.getInt("position")),
        row.getObject("read_at", OffsetDateTime.class),
        chained(row),
        finding == null ? null : StatementFinding.valueOf(finding),
        row.getObject("follows", Boolean.class),
        Boolean.FALSE.equals(row.getObject("ties", Boolean.class)),
        row.getBoolean("held"),
        row.getBoolean("accepted"),
        row.getBoolean("member"));
  }

  private static ChainedStatement chained(ResultSet row) throws SQLException {
    BigDecimal opening = row.getBigDecimal("opening");
    BigDecimal closing = row.getBigDecimal("closing");
    return new ChainedStatement(
        row.getString("number"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        opening,
        closing,
        closing.subtract(opening).subtract(row.getBigDecimal("difference")),
        row.getInt("lines"));
  }

  boolean cameBefore(PlacedStatement other) {
    return ARRIVAL.compare(this, other) < 0;
  }
}
