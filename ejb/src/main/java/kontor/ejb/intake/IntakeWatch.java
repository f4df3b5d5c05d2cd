package kontor.ejb.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;

/**
 * Looks after files whose server or sender went away: an upload without its last byte is taken
 * back, a complete file is read on, without a hand. Makes the months around today once after the
 * start.
 */
@Singleton
@Startup
@ManagedExecutorDefinition(name = IntakeWatch.EXECUTOR, virtual = true)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeWatch {

  /** The virtual threads on which files are read. */
  static final String EXECUTOR = "java:app/concurrent/kontorIntake";

  /** No sign of life for so long means nobody reads or receives; signs come every three seconds. */
  static final Duration SILENCE = Duration.ofSeconds(20);

  private static final Logger LOG = Logger.getLogger(IntakeWatch.class.getName());

  @Inject private WatchWork work;
  @Inject private ReceivingWork receiving;
  @Inject private ReadingWork reading;
  @Inject private FileReaders readers;

  private final AtomicBoolean monthsMade = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void look() {
    try {
      makeMonthsOnce();
      work.tenants().forEach(tenant -> Acting.run(Actor.house(tenant), this::lookAfterTenant));
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "The files were not looked after: {0}", away.toString());
    }
  }

  private void makeMonthsOnce() {
    if (!monthsMade.get()) {
      work.makeMonths();
      monthsMade.set(true);
    }
  }

  private void lookAfterTenant() {
    receiving.abandoned(SILENCE).stream()
        .filter(id -> !readers.isReading(id))
        .forEach(id -> receiving.forget(id, "The upload was broken off before its last byte."));
    reading.orphaned(SILENCE).stream().filter(id -> !readers.isReading(id)).forEach(this::readOn);
  }

  private void readOn(long fileId) {
    reading.takeOver(fileId, SILENCE).ifPresent(file -> readers.start(file).complete());
  }
}
