package kontor.ejb.shared;

import java.sql.SQLException;
import java.util.List;

/**
 * The database did not answer, refused a connection or has no room for more; the portal answers
 * 503, and what can wait tries again.
 */
public class DatabaseUnavailableException extends RuntimeException {

  /** Classes of SQLSTATE: connection, shutdown, insufficient resources, system error. */
  private static final List<String> STATES = List.of("08", "57P", "53", "58");

  public DatabaseUnavailableException(Throwable cause) {
    super("The database is away.", cause);
  }

  /** Whether a fault means this, and not that a statement is wrong. */
  public static boolean isMeantBy(SQLException fault) {
    String state = fault.getSQLState();
    return state == null || STATES.stream().anyMatch(state::startsWith);
  }
}
