package kontor.ejb.shared;

import java.sql.SQLException;

/** The database refused a statement; the state tells why (23505: a unique key). */
public class SqlFaultException extends RuntimeException {

  private static final String UNIQUE_VIOLATION = "23505";

  private final String state;

  public SqlFaultException(SQLException cause) {
    super(cause.getMessage(), cause);
    this.state = cause.getSQLState();
  }

  public String state() {
    return state;
  }

  public boolean isUniqueViolation() {
    return UNIQUE_VIOLATION.equals(state);
  }
}
