package kontor.batch.intake;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.intake.WatchWork;
import kontor.ejb.intake.storage.StorageWork;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;

/**
 * Removes, every night, the bytes of files that were kept long enough, tenant by tenant and in
 * steps of their own transactions; what one night does not reach waits for the next.
 *
 * <p>Never throws: the server drops a timer that failed twice, and the next night must come.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BytesRemoval {

  private static final Logger LOG = Logger.getLogger(BytesRemoval.class.getName());

  /** Of 64 MiB at most each: a bounded night. */
  private static final int MOST_STEPS = 20_000;

  @Inject private WatchWork watch;
  @Inject private StorageWork work;

  /** Removes what is due. */
  @Schedule(hour = "1", minute = "40", persistent = false)
  public void remove() {
    try {
      watch.tenants().forEach(tenant -> Acting.run(Actor.house(tenant), this::removeOfTenant));
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "Bytes of files were not removed.", fault);
    }
  }

  private void removeOfTenant() {
    int steps = 0;
    while (steps < MOST_STEPS && work.removeNext()) {
      steps++;
    }
  }
}
