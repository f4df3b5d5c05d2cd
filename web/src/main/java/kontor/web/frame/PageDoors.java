package kontor.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kontor.domain.security.Permission;
import kontor.ejb.shared.Actor;

/**
 * Which permissions open which page; any of them does. A page that is not listed opens to nobody.
 *
 * <p>The services behind a page ask again: this door only spares people a page they cannot use.
 */
final class PageDoors {

  private static final Map<String, List<String>> DOORS =
      Map.ofEntries(
          Map.entry("/", List.of(Permission.SELF)),
          Map.entry("/home", List.of(Permission.SELF)),
          Map.entry("/help", List.of(Permission.SELF)),
          Map.entry("/password", List.of(Permission.SELF)),
          Map.entry("/security/settings", List.of(Permission.SELF)),
          Map.entry("/security/users", List.of(Permission.USER_READ)),
          Map.entry("/security/roles", List.of(Permission.ROLE_READ)),
          Map.entry(
              "/audit/entries",
              List.of(Permission.AUDIT_OWN, Permission.AUDIT_SIGN_INS, Permission.AUDIT_ALL)),
          Map.entry("/intake/sources", List.of(Permission.INTAKE_READ)),
          Map.entry("/intake/source", List.of(Permission.INTAKE_READ)),
          Map.entry("/intake/files", List.of(Permission.INTAKE_READ)),
          Map.entry("/intake/file", List.of(Permission.INTAKE_READ)),
          Map.entry("/intake/reject", List.of(Permission.INTAKE_READ)),
          Map.entry("/intake/again", List.of(Permission.INTAKE_WORK)),
          Map.entry("/intake/accounts", List.of(Permission.INTAKE_READ)),
          Map.entry("/intake/account", List.of(Permission.INTAKE_READ)),
          Map.entry("/intake/storage", List.of(Permission.OPERATIONS_MAKE, Permission.INTAKE_READ)),
          Map.entry("/intake/upload", List.of(Permission.INTAKE_WORK)),
          Map.entry("/intake/upload/file", List.of(Permission.INTAKE_WORK)),
          Map.entry("/intake/upload/sample", List.of(Permission.INTAKE_WORK)),
          Map.entry("/recon/reconciliations", List.of(Permission.RECON_READ)),
          Map.entry("/recon/reconciliation", List.of(Permission.RECON_READ)),
          Map.entry("/recon/breaks", List.of(Permission.RECON_READ)),
          Map.entry(
              "/recon/break-settings", List.of(Permission.OPERATIONS_MAKE, Permission.RECON_READ)),
          Map.entry("/recon/workspace", List.of(Permission.RECON_READ)),
          Map.entry("/recon/run", List.of(Permission.RECON_READ)));

  /** Paths of the rooms; whatever else is asked for there does not exist. */
  private static final Set<String> ROOMS = Set.of("security", "audit", "intake", "recon");

  private PageDoors() {}

  /** Whether the person may come in; what is no page at all is for others to answer. */
  static boolean isOpen(String path, Actor actor) {
    String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    List<String> permissions = DOORS.get(page);
    if (permissions == null) {
      return !ROOMS.contains(firstPart(page));
    }
    return permissions.stream().anyMatch(actor::may);
  }

  private static String firstPart(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? "" : path.substring(1, end);
  }
}
