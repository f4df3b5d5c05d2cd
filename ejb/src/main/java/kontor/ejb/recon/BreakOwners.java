package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;

/** Who may own the breaks of a reconciliation: those who may work on it. */
@ApplicationScoped
class BreakOwners {

  private static final String WORKERS =
      "select u.id, u.username from security.user_account u where u.disabled_at is null"
          + " and exists (select from security.user_role x join security.role_permission p"
          + " on p.role = x.role where x.user_id = u.id and p.permission = '"
          + Permission.RECON_WORK
          + "')";

  private static final String MEMBER =
      " and (not exists (select from recon.member m where m.reconciliation_id = ?) or exists"
          + " (select from recon.member m where m.reconciliation_id = ? and m.user_id = u.id))";

  @Inject private Sql sql;

  /**
   * The person of a name.
   *
   * @param username null: the one who acts
   * @throws DomainException naming the field, where nobody of that name may work on it
   */
  long idOf(String username, long reconciliation) {
    String name = username == null || username.isBlank() ? Acting.required().username() : username;
    return sql.first(
            row -> row.getLong(1),
            WORKERS + MEMBER + " and u.username = ?",
            reconciliation,
            reconciliation,
            name)
        .orElseThrow(() ->
            DomainException.field(
                "owner", "There is no %s who works on this reconciliation.".formatted(name)));
  }

  String nameOf(long userId) {
    return sql.first(
            row -> row.getString(1),
            "select username from security.user_account where id = ?",
            userId)
        .orElseThrow();
  }

  /** The names of all who may own breaks. */
  List<String> names() {
    return sql.list(row -> row.getString(2), WORKERS + " order by 2");
  }
}
