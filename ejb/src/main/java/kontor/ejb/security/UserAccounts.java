package kontor.ejb.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kontor.domain.security.UserAccount;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;

/** The people of the acting tenant. */
@ApplicationScoped
class UserAccounts {

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private Sql sql;

  List<UserAccount> all() {
    return entities
        .createQuery("select u from UserAccount u order by u.username", UserAccount.class)
        .getResultList();
  }

  UserAccount required(long id) {
    UserAccount account = entities.find(UserAccount.class, id);
    if (account == null) {
      throw DomainException.notFound("user", id);
    }
    return account;
  }

  UserAccount required(long id, int version) {
    UserAccount account = required(id);
    account.requireVersion(version);
    return account;
  }

  void add(UserAccount account) {
    entities.persist(account);
    entities.flush();
  }

  /** Writes the changes, so that a second writer is told now and the new version is known. */
  void write() {
    entities.flush();
  }

  /** Whether the name is taken, by whichever tenant: names are unique in the installation. */
  boolean isTaken(String username) {
    return sql.first(
            row -> row.getLong("user_id"), "select user_id from security.find_sign_in(?)", username)
        .isPresent();
  }

  /** Locks the active administrators in the order of their ids and counts them. */
  int lockActiveAdmins() {
    return sql.list(
            row -> row.getLong("id"),
            """
            select u.id from security.user_account u
            where u.disabled_at is null
              and exists (select 1 from security.user_role r where r.user_id = u.id and r.role = 'admin')
            order by u.id for update
            """)
        .size();
  }
}
