package kontor.batch.intake;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import kontor.ejb.shared.Sql;

/**
 * Makes the partitions of statement lines for the months ahead, every night, so that a line finds
 * its month; making one that is there does nothing.
 */
@Singleton
public class MonthsAhead {
  private static final int MONTHS = 24;

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** Makes this month and the ones after it. */
  @Schedule(hour = "1", minute = "10", persistent = false)
  public void make() {
    sql.execute("select intake.make_months(?, ?)", Date.valueOf(LocalDate.now(clock)), MONTHS);
  }
}
