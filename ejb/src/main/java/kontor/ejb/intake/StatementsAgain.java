package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import kontor.domain.intake.BookedLines;
import kontor.domain.intake.DatedStatement;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.StatementTotals;
import kontor.ejb.shared.Sql;

/** Adds up statements anew from their lines, after a row of theirs was corrected. */
@ApplicationScoped
class StatementsAgain {

  private static final int AT_ONCE = 5_000;
  private static final String LINES =
      """
      select line, booking_date, amount, currency, account, balance, pending
      from intake.statement_line where file_id = ? and statement = ? order by line
      """;

  @Inject private Sql sql;
  @Inject private StatementChains chains;

  /**
   * Puts the statements of a file into their chains again.
   *
   * @return whether one of them is held now that was not before
   */
  boolean judge(ReceivedFile file, Stream<Integer> positions) {
    return positions.filter(position -> chains.again(file, dated(file.id(), position))).count() > 0;
  }

  private DatedStatement dated(long file, int position) {
    return sql.work(connection -> {
      try (PreparedStatement lines = connection.prepareStatement(LINES)) {
        lines.setFetchSize(AT_ONCE);
        lines.setLong(1, file);
        lines.setInt(2, position);
        try (ResultSet row = lines.executeQuery()) {
          return dated(row, position);
        }
      }
    });
  }

  private static DatedStatement dated(ResultSet row, int position) throws SQLException {
    StatementTotals totals = new StatementTotals();
    BookedLines booked = new BookedLines();
    while (row.next()) {
      StatementLine line = line(row);
      totals.add(line);
      booked.add(line);
    }
    return DatedStatement.of(totals.summary(position), booked);
  }

  /** As much of a line as a statement is made of; tables have no pending ones. */
  private static StatementLine line(ResultSet row) throws SQLException {
    return new StatementLine(
        row.getInt("line"),
        null,
        row.getObject("booking_date", LocalDate.class),
        null,
        row.getBigDecimal("amount"),
        row.getString("currency"),
        null,
        null,
        row.getString("account"),
        null,
        null,
        null,
        row.getBigDecimal("balance"),
        row.getBoolean("pending"));
  }
}
