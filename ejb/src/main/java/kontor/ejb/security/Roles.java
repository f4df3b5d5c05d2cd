package kontor.ejb.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** The roles and what they may, as the tables have it. */
@Stateless
@Tenanted
public class Roles {

  @Inject private Sql sql;

  @RolesAllowed(Permission.ROLE_READ)
  public RoleMatrix matrix() {
    List<String> permissions =
        sql.list(
            row -> row.getString("code"), "select code from security.permission order by position");
    return new RoleMatrix(permissions, rows());
  }

  private List<RoleMatrix.RoleRow> rows() {
    return sql.list(
        row ->
            new RoleMatrix.RoleRow(
                row.getString("code"), List.of((String[]) row.getArray("permissions").getArray())),
        """
        select r.code, array(
          select p.code from security.role_permission rp
          join security.permission p on p.code = rp.permission
          where rp.role = r.code order by p.position) as permissions
        from security.role r order by r.position
        """);
  }
}
