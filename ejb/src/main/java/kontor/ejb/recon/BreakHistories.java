package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** What stands beside breaks, and who may own them. */
@Stateless
@Tenanted
public class BreakHistories {

  @Inject private Sql sql;
  @Inject private BreakDiary diary;
  @Inject private BreakOwners owners;

  /** What people did with a break and put beside it. */
  @RolesAllowed(Permission.RECON_READ)
  public BreakHistory of(long id) {
    if (sql.list(row -> row.getLong(1), "select id from recon.break where id = ?", id).isEmpty()) {
      throw DomainException.notFound("break", id);
    }
    return new BreakHistory(diary.acts(id), diary.labels(id), diary.attachments(id));
  }

  /** The names of all who may own breaks. */
  @RolesAllowed(Permission.RECON_READ)
  public List<String> owners() {
    return owners.names();
  }

  /** The labels in use, at most a hundred. */
  @RolesAllowed(Permission.RECON_READ)
  public List<String> labels() {
    return sql.list(
        row -> row.getString(1),
        "select distinct label from recon.break_label order by 1 limit 100");
  }
}
