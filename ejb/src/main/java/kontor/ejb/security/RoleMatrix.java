package kontor.ejb.security;

import java.util.List;

/** Who may do what in this installation: all permissions, and each role with those it has. */
public record RoleMatrix(List<String> permissions, List<RoleRow> roles) {

  public RoleMatrix {
    permissions = List.copyOf(permissions);
    roles = List.copyOf(roles);
  }

  /** A role and its permissions. */
  public record RoleRow(String code, List<String> permissions) {

    public RoleRow {
      permissions = List.copyOf(permissions);
    }

    public boolean may(String permission) {
      return permissions.contains(permission);
    }
  }
}
