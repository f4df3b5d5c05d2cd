package kontor.ejb.shared;

import java.sql.SQLException;
import java.util.List;

/** The database refused a statement; the state tells why (23505: a unique key). */
public class SqlFaultException extends RuntimeException {

  private static final String UNIQUE_VIOLATION = "23505";

  /** Classes of SQLSTATE: data, constraints, limits of the program. */
  private static final List<String> DATA = List.of("22", "23", "54");

  private final String state;

  public SqlFaultException(SQLException cause) {
    super(cause.getMessage(), cause);
    this.state = cause.getSQLState();
  }

  public String state() {
    return state;
  }

  /** Whether it is about the data, so that the same again is refused again. */
  public boolean isOfTheData() {
    return state != null && DATA.stream().anyMatch(state::startsWith);
  }

  public boolean isUniqueViolation() {
    return UNIQUE_VIOLATION.equals(state);
  }
}
