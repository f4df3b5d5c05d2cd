package kontor.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontor.domain.security.Permission;
import kontor.domain.security.Role;
import kontor.ejb.security.RoleMatrix;
import kontor.ejb.security.RoleMatrix.RoleRow;
import kontor.ejb.security.Roles;
import kontor.ejb.security.UserRow;
import kontor.ejb.security.Users;
import kontor.ejb.shared.Acting;

/** The matrix of roles and permissions, read-only, grouped by what the permissions are about. */
@Named
@RequestScoped
public class RolesBean {

  /** Permissions about one thing; its name is the part before the point. */
  public record Group(String name, List<String> permissions) {}

  @Inject private Roles roles;
  @Inject private Users users;

  private RoleMatrix matrix;
  private List<UserRow> people;

  /** Reads the matrix and, for those who may see people, who has which role. */
  @PostConstruct
  void load() {
    matrix = roles.matrix();
    people = mayCount() ? users.list() : List.of();
  }

  private static boolean mayCount() {
    return Acting.required().may(Permission.USER_READ);
  }

  /** The permissions in their order, grouped. */
  public List<Group> getGroups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String permission : matrix.permissions()) {
      groups.computeIfAbsent(group(permission), name -> new ArrayList<>()).add(permission);
    }
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  private static String group(String permission) {
    int point = permission.indexOf('.');
    return point < 0 ? permission : permission.substring(0, point);
  }

  public List<RoleRow> getRoles() {
    return matrix.roles();
  }

  public boolean isCounting() {
    return mayCount();
  }

  /** How many active people have the role. */
  public long count(String role) {
    return people.stream()
        .filter(person -> !person.disabled())
        .filter(person -> Role.of(role).filter(person.roles()::contains).isPresent())
        .count();
  }
}
