package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** Filters of the worklist that each person keeps under names, for themselves alone. */
@Stateless
@Tenanted
public class BreakViews {

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 1_000;

  /** A name and what the address says behind it. */
  public record View(String name, String query) {}

  @Inject private Sql sql;

  @RolesAllowed(Permission.RECON_READ)
  public List<View> list() {
    return sql.list(
        row -> new View(row.getString(1), row.getString(2)),
        "select name, query from recon.break_view where user_id = ? order by name",
        Acting.required().userId());
  }

  /** Keeps filters under a name; those it stood for before are gone. */
  @RolesAllowed(Permission.RECON_READ)
  public void keep(String name, String query) {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw DomainException.field(
          "name", "A view has a name of at most %d characters.".formatted(LONGEST_NAME));
    }
    if (query.length() > LONGEST_QUERY) {
      throw DomainException.field("query", "These filters are too long to be kept.");
    }
    if (list().size() >= MOST) {
      throw DomainException.conflict(
          "too-many-views", "You keep %d views already; remove one first.".formatted(MOST));
    }
    sql.execute(
        "insert into recon.break_view as v (user_id, name, tenant, query) values (?, ?, ?, ?)"
            + " on conflict (user_id, name) do update set query = excluded.query",
        Acting.required().userId(),
        name.strip(),
        Acting.required().tenant(),
        query);
  }

  @RolesAllowed(Permission.RECON_READ)
  public void forget(String name) {
    sql.execute(
        "delete from recon.break_view where user_id = ? and name = ?",
        Acting.required().userId(),
        name);
  }
}
