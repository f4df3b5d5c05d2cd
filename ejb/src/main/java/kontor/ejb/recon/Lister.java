package kontor.ejb.recon;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.intake.WatchWork;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;

/**
 * Lists the open lines of large files: after a run that looked at them, when somebody opens their
 * workspace, or when they have lain for a while and no run is coming.
 */
@Singleton
@Startup
@ManagedExecutorDefinition(name = SideBySide.EXECUTOR, virtual = true)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Lister {

  private static final Logger LOG = Logger.getLogger(Lister.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject private ListingWork work;
  @Inject private WatchWork watch;
  @Inject private BreakMaker breaks;
  @Resource private ManagedExecutorService executor;

  private final Set<Integer> atWork = ConcurrentHashMap.newKeySet();

  @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
  void look() {
    try {
      watch.tenants().forEach(tenant -> list(tenant, () -> work.waiting(PATIENCE)));
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Open lines were not listed: {0}", away.toString());
    }
  }

  /** Lists what the reconciliation's files still owe, soon and in the background. */
  public void listSoon(long reconciliationId) {
    int tenant = Acting.required().tenant();
    executor.execute(() -> {
      list(tenant, () -> work.waitingIn(reconciliationId));
      breaks.makeAll(tenant);
    });
  }

  /** One at a time for a tenant, each file part by part. */
  private void list(int tenant, Supplier<Iterable<Long>> files) {
    if (!atWork.add(tenant)) {
      return;
    }
    try {
      Acting.run(Actor.house(tenant), () -> files.get().forEach(this::list));
    } catch (RuntimeException notNow) {
      LOG.log(Level.INFO, "Open lines are listed later: {0}", notNow.toString());
    } finally {
      atWork.remove(tenant);
    }
  }

  private void list(long fileId) {
    boolean more = true;
    while (more) {
      more = work.listNext(fileId);
    }
  }
}
