package kontor.ejb.jobs;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;

/**
 * The one place that speaks with the server's batch runtime. Each turn becomes a new execution;
 * nothing is ever restarted there (see the decision record on resuming jobs).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobEngine {

  private static final Logger LOG = Logger.getLogger(JobEngine.class.getName());

  private static final Duration BETWEEN_CANCELLATIONS = Duration.ofMillis(200);

  /** Afterwards the heartbeats go on with it. */
  private static final int MOST_CANCELLATIONS = 50;

  @Inject private JobTurnWork turns;
  @Inject private Heartbeats heartbeats;
  @Inject private Sql sql;

  /** Starts the lane's next run, if the lane is free. */
  public void startNext(int tenant, String lane) {
    asHouse(tenant, () -> startNext(lane));
  }

  /**
   * Cancels what a stopped turn is executing, again until the run is over: a cancellation between
   * two statements meets neither.
   */
  public void interrupt(JobTurn turn) {
    asHouse(turn.tenant(), () -> interruptAgain(turn));
  }

  private void interruptAgain(JobTurn turn) {
    for (int i = 0; i < MOST_CANCELLATIONS && turns.interrupt(turn); i++) {
      LockSupport.parkNanos(BETWEEN_CANCELLATIONS.toNanos());
    }
  }

  /** Keeps the turns of this server alive, and interrupts those that were asked to stop. */
  public void beat() {
    for (JobTurn turn : heartbeats.alive()) {
      asHouse(
          turn.tenant(),
          () -> {
            if (turns.beat(turn)) {
              turns.interrupt(turn);
            }
          });
    }
  }

  /** Takes over what nobody works on and starts what waits, tenant by tenant. */
  public void watch() {
    for (int tenant : tenants()) {
      asHouse(tenant, this::watchTenant);
    }
  }

  private List<Integer> tenants() {
    return sql.list(row -> row.getInt(1), "select shared.tenant_ids()");
  }

  private void watchTenant() {
    turns.endStale();
    turns.claimStale().forEach(this::takeOver);
    turns.waitingLanes().forEach(this::startNext);
  }

  private void takeOver(ClaimedTurn claimed) {
    Acting.run(claimed.turn().house(), () -> resume(claimed));
  }

  private void resume(ClaimedTurn claimed) {
    LOG.log(
        Level.WARNING,
        "Run {0} has no heartbeat; attempt {1} takes it over.",
        new Object[] {
          String.valueOf(claimed.turn().runId()), String.valueOf(claimed.turn().attempt())
        });
    bury(claimed.deadExecution());
    start(claimed);
  }

  /** Tidies the engine's own rows; whether that succeeds does not decide about the run. */
  private void bury(Long deadExecution) {
    if (deadExecution == null) {
      return;
    }
    try {
      turns.bury(deadExecution);
    } catch (RuntimeException fault) {
      LOG.log(
          Level.WARNING, "The dead execution " + deadExecution + " could not be marked.", fault);
    }
  }

  private void startNext(String lane) {
    try {
      turns.claimNext(lane).ifPresent(this::start);
    } catch (SqlFaultException fault) {
      if (!fault.isUniqueViolation()) {
        throw fault;
      }
    }
  }

  private void start(ClaimedTurn claimed) {
    JobTurn turn = claimed.turn();
    Properties properties = new Properties();
    properties.setProperty("runId", Long.toString(turn.runId()));
    properties.setProperty("tenant", Integer.toString(turn.tenant()));
    properties.setProperty("attempt", Integer.toString(turn.attempt()));
    long execution = BatchRuntime.getJobOperator().start(claimed.job(), properties);
    turns.started(turn, execution);
  }

  /** A fault of one tenant's work is logged and must not keep the others from theirs. */
  private void asHouse(int tenant, Runnable act) {
    try {
      Acting.run(Actor.house(tenant), act);
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "The jobs of tenant " + tenant + " could not be looked after.", fault);
    }
  }
}
