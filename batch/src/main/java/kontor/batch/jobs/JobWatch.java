package kontor.batch.jobs;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.jobs.JobEngine;

/**
 * Every two seconds: heartbeats for what runs here, a look after what waits or was left behind.
 *
 * <p>The timers are not persistent and never throw: a database that is away must not end them.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobWatch {

  private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());

  private final AtomicBoolean beating = new AtomicBoolean();
  private final AtomicBoolean watching = new AtomicBoolean();

  @Inject private JobEngine engine;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void beat() {
    one(beating, engine::beat);
  }

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  void watch() {
    one(watching, engine::watch);
  }

  private static void one(AtomicBoolean busy, Runnable act) {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      act.run();
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "The jobs could not be looked after.", fault);
    } finally {
      busy.set(false);
    }
  }
}
