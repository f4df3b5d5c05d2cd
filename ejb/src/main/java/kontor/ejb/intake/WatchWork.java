package kontor.ejb.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kontor.ejb.shared.Sql;

/**
 * What is done for the installation as a whole, without a tenant.
 *
 * <p>House-internal: called by timers only, and in transactions of its own: a rolled back one of
 * the timer's is a failed delivery to the server, which drops a timer after two of them.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WatchWork {

  private static final int MONTHS_BEFORE = 24;
  private static final int MONTHS_AHEAD = 24;

  @Inject private Sql sql;
  @Inject private Clock clock;

  public List<Integer> tenants() {
    return sql.list(row -> row.getInt(1), "select shared.tenant_ids()");
  }

  /** Makes the partitions around today, where they are missing. */
  public void makeMonths() {
    LocalDate first = LocalDate.now(clock).withDayOfMonth(1).minusMonths(MONTHS_BEFORE);
    sql.execute("select intake.make_months(?, ?)", first, MONTHS_BEFORE + 1 + MONTHS_AHEAD);
  }
}
