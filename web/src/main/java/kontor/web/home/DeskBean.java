package kontor.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.domain.security.Permission;
import kontor.ejb.home.WaitingCounts;
import kontor.ejb.home.WaitingWork;
import kontor.ejb.shared.Acting;
import kontor.web.frame.Words;

/** What stands on the desk around every page: the rooms one may enter, the business date. */
@Named("desk")
@RequestScoped
public class DeskBean {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final String VERSION = "1.0.0";

  @Inject private Clock clock;
  @Inject private WaitingWork waitingWork;

  private List<RoomGroup> rooms;

  public String getVersion() {
    return VERSION;
  }

  /** The rooms menu of whoever acts; a room appears only for people who may enter it. */
  public List<RoomGroup> getRooms() {
    if (rooms == null) {
      rooms = menu(Acting.current().isPresent() ? waitingWork.counts() : WaitingCounts.NONE);
    }
    return rooms;
  }

  /** Today in the bank's time zone, Tue 28 Jul 2026. */
  public String businessDate(ZoneId zone) {
    return DATE.format(LocalDate.now(zone == null ? clock : clock.withZone(zone)));
  }

  /** A moment of today as its time, an earlier one as its day; a dash for none. */
  public String clockTime(Instant moment, ZoneId zone) {
    if (moment == null) {
      return Words.day(null);
    }
    var local = moment.atZone(zone);
    return local.toLocalDate().equals(LocalDate.now(clock.withZone(zone)))
        ? TIME.format(local)
        : Words.shortDay(local.toLocalDate());
  }

  /** The names of roles in words. */
  public String words(List<String> roles) {
    return roles == null
        ? ""
        : roles.stream()
            .map(role -> Words.of("security.role." + role))
            .collect(Collectors.joining(", "));
  }

  private static List<RoomGroup> menu(WaitingCounts counts) {
    List<RoomGroup> groups = new ArrayList<>();
    groups.add(new RoomGroup(null, List.of(room("home", "/home", "home", "h", 0))));
    add(
        groups,
        "frame.group.work",
        entry("intake", "/intake/files", "intake", "i", counts.intake(), Permission.INTAKE_READ),
        entry("accounts", "/intake/accounts", "ledger", "t", 0, Permission.INTAKE_READ),
        entry(
            "recon", "/recon/reconciliations", "recon", "r", counts.recon(), Permission.RECON_READ),
        entry("breaks", "/recon/breaks", "break", "b", counts.breaks(), Permission.RECON_READ));
    add(
        groups,
        "frame.group.house",
        entry(
            "audit",
            "/audit/entries",
            "audit",
            "a",
            0,
            Permission.AUDIT_OWN,
            Permission.AUDIT_SIGN_INS,
            Permission.AUDIT_ALL),
        entry("users", usersAddress(), "users", "p", 0, Permission.USER_READ, Permission.ROLE_READ),
        entry(
            "storage",
            "/intake/storage",
            "clip",
            "o",
            0,
            Permission.OPERATIONS_MAKE,
            Permission.AUDIT_ALL),
        entry("breakSettings", "/recon/break-settings", "flag", "e", 0, Permission.OPERATIONS_MAKE),
        entry("settings", "/security/settings", "settings", "s", 0, Permission.SELF));
    return List.copyOf(groups);
  }

  private static String usersAddress() {
    return mayAny(Permission.USER_READ) ? "/security/users" : "/security/roles";
  }

  @SafeVarargs
  private static void add(List<RoomGroup> groups, String title, Stream<Room>... entries) {
    List<Room> open = Stream.of(entries).flatMap(entry -> entry).toList();
    if (!open.isEmpty()) {
      groups.add(new RoomGroup(title, open));
    }
  }

  private static Stream<Room> entry(
      String name, String address, String icon, String letter, long count, String... permissions) {
    return mayAny(permissions)
        ? Stream.of(room(name, address, icon, letter, count))
        : Stream.empty();
  }

  private static Room room(String name, String address, String icon, String letter, long count) {
    return new Room(name, "frame.room." + name, address, icon, letter, count);
  }

  private static boolean mayAny(String... permissions) {
    return Acting.current()
        .filter(actor -> Stream.of(permissions).anyMatch(actor::may))
        .isPresent();
  }
}
