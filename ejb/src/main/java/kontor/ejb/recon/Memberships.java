package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;

/** Who may work on a reconciliation: its members, or everybody where it has none. */
@ApplicationScoped
class Memberships {

  @Inject private Sql sql;

  /** Refuses whoever is not a member of a reconciliation that has members. */
  void require(long reconciliationId) {
    if (!mayWork(reconciliationId)) {
      throw DomainException.forbidden(
          "not-a-member", "Only the members of this reconciliation work on it.");
    }
  }

  boolean mayWork(long reconciliationId) {
    return sql.first(
            row -> row.getBoolean(1),
            "select not exists (select from recon.member where reconciliation_id = ?) or exists"
                + " (select from recon.member where reconciliation_id = ? and user_id = ?)",
            reconciliationId,
            reconciliationId,
            Acting.required().userId())
        .orElseThrow();
  }

  List<String> names(long reconciliationId) {
    return sql.list(
        row -> row.getString(1),
        "select u.username from recon.member m join security.user_account u on u.id = m.user_id"
            + " where m.reconciliation_id = ? order by 1",
        reconciliationId);
  }

  void replace(long reconciliationId, List<String> usernames) {
    sql.execute("delete from recon.member where reconciliation_id = ?", reconciliationId);
    usernames.stream().distinct().forEach(name -> add(reconciliationId, name));
  }

  private void add(long reconciliationId, String username) {
    int added =
        sql.execute(
            "insert into recon.member (reconciliation_id, user_id, tenant)"
                + " select ?, u.id, u.tenant from security.user_account u where u.username = ?",
            reconciliationId,
            username);
    if (added == 0) {
      throw DomainException.field("members", "There is no user %s.".formatted(username));
    }
  }
}
