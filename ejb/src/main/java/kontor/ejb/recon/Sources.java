package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;

/**
 * The locks on a reconciliation's two sources, always taken in the order of their ids: whoever
 * makes or undoes matches of their lines holds both until the transaction's end.
 */
@ApplicationScoped
class Sources {

  private static final String LOCK_TIMED_OUT = "55P03";
  private static final String LOCK =
      "select id from intake.source where id in (select source_id from recon.side"
          + " where reconciliation_id = %s) order by id for no key update";

  @Inject private Sql sql;

  /** Waits as long as it takes. */
  void lockForRun(long runId) {
    sql.list(
        row -> row.getLong(1),
        LOCK.formatted("(select reconciliation_id from recon.run where id = ?)"),
        runId);
  }

  /**
   * Waits three seconds at most.
   *
   * @throws DomainException when a run holds them
   */
  void lockForHand(long reconciliationId) {
    sql.execute("select set_config('lock_timeout', '3s', true)");
    try {
      sql.list(row -> row.getLong(1), LOCK.formatted("?"), reconciliationId);
    } catch (SqlFaultException fault) {
      if (LOCK_TIMED_OUT.equals(fault.state())) {
        throw DomainException.conflict(
            "run-in-progress", "A run is matching these lines right now.");
      }
      throw fault;
    }
  }
}
