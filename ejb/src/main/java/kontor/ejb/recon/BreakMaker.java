package kontor.ejb.recon;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.intake.WatchWork;
import kontor.ejb.recon.BreakWork.Behind;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;

/**
 * Makes and resolves breaks behind the runs: when the lines a run left open are listed, and within
 * seconds for what was missed.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BreakMaker {

  private static final Logger LOG = Logger.getLogger(BreakMaker.class.getName());
  private static final int MANY_PARTS = 4;

  @Inject private BreakWork work;
  @Inject private WatchWork watch;

  private final Set<Integer> atWork = ConcurrentHashMap.newKeySet();

  @Schedule(hour = "*", minute = "*", second = "10/15", persistent = false)
  void look() {
    try {
      watch.tenants().forEach(this::makeAll);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Breaks were not made: {0}", away.toString());
    }
  }

  /** Makes what the tenant's runs left to be made; one at a time for a tenant. */
  public void makeAll(int tenant) {
    if (!atWork.add(tenant)) {
      return;
    }
    try {
      Acting.run(Actor.house(tenant), () -> work.waiting().forEach(this::make));
    } catch (RuntimeException notNow) {
      LOG.log(Level.INFO, "Breaks are made later: {0}", notNow.toString());
    } finally {
      atWork.remove(tenant);
    }
  }

  private void make(RunScope run) {
    while (work.resolveNext(run)) {
      LOG.log(Level.FINE, "Breaks of run {0} are being resolved.", run.runId());
    }
    if (work.isLarge(run)) {
      work.refreshStatistics();
    }
    int parts = makeSide(run, 1) + makeSide(run, 2);
    if (work.note(run) && parts > MANY_PARTS) {
      work.refreshStatistics();
    }
  }

  private int makeSide(RunScope run, int side) {
    int parts = 0;
    for (var behind = Optional.of(Behind.NOTHING); behind.isPresent(); parts++) {
      behind = work.makeNext(run, side, behind.get());
    }
    return parts;
  }
}
