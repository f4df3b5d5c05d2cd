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
