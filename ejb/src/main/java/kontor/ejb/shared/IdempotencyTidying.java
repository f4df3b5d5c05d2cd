package kontor.ejb.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tidies idempotency keys at the start and every night, tenant by tenant.
 *
 * <p>At the start, claims without an answer are taken for writes the house died in. That is right
 * for one node only: a second one would drop the claims of writes under way on the first.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencyTidying {

  private static final Logger LOG = Logger.getLogger(IdempotencyTidying.class.getName());

  @Inject private IdempotencyKeys keys;
  @Inject private Sql sql;

  @PostConstruct
  void atStart() {
    tidyAll(true);
  }

  @Schedule(hour = "3", minute = "17", persistent = false)
  void atNight() {
    tidyAll(false);
  }

  private void tidyAll(boolean underWayToo) {
    try {
      tenants().forEach(tenant -> Acting.run(Actor.house(tenant), () -> keys.tidy(underWayToo)));
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "Idempotency keys were not tidied.", fault);
    }
  }

  private List<Integer> tenants() {
    return sql.list(row -> row.getInt(1), "select shared.tenant_ids()");
  }
}
