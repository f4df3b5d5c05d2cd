package kontor.ejb.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kontor.ejb.shared.Sql;

/**
 * What the watch does for the installation as a whole, without a tenant.
 *
 * <p>House-internal: called by {@link IntakeWatch} only.
 */
@Stateless
@PermitAll
public class WatchWork {

  private static final int MONTHS_BEFORE = 24;
  private static final int MONTHS_AHEAD = 12;

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
