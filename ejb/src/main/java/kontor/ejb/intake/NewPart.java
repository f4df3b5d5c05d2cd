package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kontor.domain.intake.DatedStatement;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.shared.Sql;

/**
 * Of the statements of a cumulative file the part that is new: it begins behind what is known, so
 * that it stands in its chain like one of a source whose files are consecutive.
 */
@ApplicationScoped
class NewPart {

  private static final String LOADED =
      """
      select count(*) as lines, min(booking_date) filter (where not pending) as first_day,
        max(booking_date) filter (where not pending) as last_day,
        coalesce(sum(amount) filter (where not pending and amount >= 0), 0) as credits,
        coalesce(sum(amount) filter (where not pending and amount < 0), 0) as debits
      from intake.statement_line where file_id = ? and statement = ?
      """;

  private static final String KNOWN = "select known from intake.file where id = ?";

  @Inject private Sql sql;

  /** The statements as they are without lines that are known. */
  List<DatedStatement> of(ReceivedFile file, List<DatedStatement> statements) {
    int known = sql.first(row -> row.getInt(1), KNOWN, file.id()).orElse(0);
    return known == 0
        ? statements
        : statements.stream().map(statement -> of(file, statement)).toList();
  }

  private DatedStatement of(ReceivedFile file, DatedStatement statement) {
    return sql.first(
            row -> loaded(row, statement), LOADED, file.id(), statement.summary().position())
        .orElseThrow();
  }

  private static DatedStatement loaded(ResultSet row, DatedStatement whole) throws SQLException {
    BigDecimal credits = row.getBigDecimal("credits");
    BigDecimal debits = row.getBigDecimal("debits");
    LocalDate firstDay = row.getObject("first_day", LocalDate.class);
    LocalDate lastDay = row.getObject("last_day", LocalDate.class);
    boolean oneCurrency = whole.credits() != null;
    return new DatedStatement(
        begun(whole.summary(), credits.add(debits), row.getInt("lines")),
        firstDay == null ? whole.lastDay() : firstDay,
        lastDay == null ? whole.lastDay() : lastDay,
        oneCurrency ? credits : null,
        oneCurrency ? debits : null);
  }

  private static StatementSummary begun(StatementSummary whole, BigDecimal moved, int lines) {
    BigDecimal opening =
        whole.opening() == null || whole.difference() == null
            ? whole.opening()
            : whole.closing().subtract(whole.difference()).subtract(moved);
    return new StatementSummary(
        whole.position(),
        whole.account(),
        whole.currency(),
        whole.number(),
        opening,
        whole.closing(),
        lines,
        whole.ties(),
        whole.difference(),
        whole.closingDay());
  }
}
