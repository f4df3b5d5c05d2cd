package kontor.batch.intake;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.intake.WatchWork;

/**
 * Makes the partitions of statement lines for the months ahead, every night, so that a line finds
 * its month; making one that is there does nothing.
 *
 * <p>Never throws: the server drops a timer that failed twice, and the next night must come.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonthsAhead {

  private static final Logger LOG = Logger.getLogger(MonthsAhead.class.getName());

  @Inject private WatchWork work;

  /** Makes the months around today. */
  @Schedule(hour = "1", minute = "10", persistent = false)
  public void make() {
    try {
      work.makeMonths();
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "The months ahead were not made.", fault);
    }
  }
}
