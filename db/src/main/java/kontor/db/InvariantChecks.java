package kontor.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Read-only checks of what no constraint can hold at volume: each is a query that finds nothing as
 * long as the books are in order.
 */
public final class InvariantChecks {

  /** The checks by their file names, which are the sentences they hold. */
  static final List<String> NAMES =
      List.of(
          "01_lines_belong_to_a_file_of_their_source",
          "02_files_hold_as_many_lines_as_they_say",
          "03_files_hold_as_many_rejects_as_they_say",
          "04_bytes_of_a_file_are_as_many_as_it_says",
          "05_matched_lines_exist",
          "06_matched_lines_belong_to_a_live_match",
          "07_live_matches_have_at_least_two_lines",
          "08_suggestions_have_lines_that_nobody_matched",
          "09_matches_stay_within_one_currency",
          "10_matches_by_hand_add_up",
          "11_occurrences_count_the_equal_lines_of_a_file",
          "12_files_have_as_many_held_statements_as_they_say",
          "13_lines_of_held_statements_are_not_matched",
          "14_statements_are_accepted_by_others_than_who_uploaded_them",
          "15_corrected_rows_are_lines_of_their_place",
          "16_statements_have_as_many_lines_as_they_say",
          "17_files_in_use_are_not_replaced",
          "18_files_have_as_many_superseded_statements_as_they_say",
          "19_lines_of_superseded_statements_are_not_matched",
          "20_statements_are_superseded_by_statements_in_use",
          "21_lines_of_a_cumulative_source_stand_once",
          "22_known_lines_stand_in_files_in_use",
          "30_open_lines_are_listed_once_and_no_others",
          "31_totals_of_open_lines_add_up",
          "32_breaks_that_wait_have_open_lines",
          "33_breaks_are_of_a_line_of_their_side",
          "40_matches_and_the_lines_they_hold_agree");

  private static final int FEW = 10;

  private InvariantChecks() {}

  /**
   * Runs every check for every tenant.
   *
   * @param connection as the portal's role
   * @return a sentence per broken check, with the first ids it found; empty when all is in order
   */
  public static List<String> broken(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      compareWholeTables(connection);
      List<String> broken = new ArrayList<>();
      for (String tenant : column(connection, "select shared.tenant_ids()")) {
        column(connection, "select set_config('kontor.tenant', '" + tenant + "', true)");
        for (String name : NAMES) {
          List<String> found = column(connection, text(name) + " limit " + FEW);
          if (!found.isEmpty()) {
            broken.add("tenant %s: %s: %s".formatted(tenant, name, found));
          }
        }
      }
      return broken;
    } finally {
      connection.rollback();
    }
  }

  /**
   * A limit on what is shown makes looking up line by line seem cheap; nothing is found, though.
   */
  private static void compareWholeTables(Connection connection) throws SQLException {
    column(connection, "select set_config('enable_nestloop', 'off', true)");
  }

  private static String text(String name) {
    try (InputStream file = InvariantChecks.class.getResourceAsStream("check/" + name + ".sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
