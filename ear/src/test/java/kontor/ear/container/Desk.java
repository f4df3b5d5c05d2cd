package kontor.ear.container;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kontor.ejb.shared.Tenanted;

/** Where somebody takes a thing as it stands, and puts it back changed: two transactions. */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Desk {

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  /** Writes a new thing. */
  public void add(Object thing) {
    entities.persist(thing);
    entities.flush();
  }

  /** The id of the match made next. */
  public long nextMatchId() {
    var next = entities.createNativeQuery("select nextval('recon.match_id')");
    return ((Number) next.getSingleResult()).longValue();
  }

  /** A break of a line that does not matter; its id. */
  public long addBreak(long reconciliation) {
    var made =
        entities.createNativeQuery(
            "insert into recon.break (tenant, reconciliation_id, line_id, booking_date, side,"
                + " source_id, amount, currency, type, severity, rated_in, made_at, due_at, queue,"
                + " state, resolved_at, reason) select shared.current_tenant(), ?1, 0,"
                + " '2026-07-01', 1, 0, 1, 'EUR', 'UNMATCHED', 4, 'EUR', now(), now(), 'Breaks',"
                + " 'OPEN', null, null returning id");
    return ((Number) made.setParameter(1, reconciliation).getSingleResult()).longValue();
  }

  /** The thing as it stands, no longer watched. */
  public <T> T take(Class<T> kind, Object id) {
    T thing = entities.find(kind, id);
    entities.detach(thing);
    return thing;
  }

  /** Writes the thing as it is now. */
  public void put(Object changed) {
    entities.merge(changed);
    entities.flush();
  }
}
