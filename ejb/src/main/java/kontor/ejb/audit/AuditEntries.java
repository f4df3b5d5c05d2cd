package kontor.ejb.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import kontor.domain.security.Permission;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Searches the trail, newest first. Everybody sees what they may: all of it, their own acts, or the
 * sign-ins.
 */
@Stateless
@Tenanted
@RolesAllowed({Permission.AUDIT_ALL, Permission.AUDIT_OWN, Permission.AUDIT_SIGN_INS})
public class AuditEntries {

  /** Up to how many entries a search counts. */
  public static final int COUNTED = 10_000;

  private static final int FETCH = 1_000;
  private static final String SELECT =
      "select id, at, user_id, username, action, outcome, object_type, object_id, before::text,"
          + " after::text, reason, request_id, address from audit.entry";

  @Inject private Sql sql;
  @Inject private AuditTrail trail;

  /** The entries older than one, or the newest when it is null. */
  public AuditPage page(AuditFilter filter, Long beforeId, int size) {
    AuditConditions older = conditions(filter).and("id < ?", beforeId);
    return counted(
        filter,
        sql.list(
            AuditEntries::entry,
            SELECT + older.where() + " order by id desc limit ?",
            older.parameters(size)));
  }

  /** A page by its number, counted from 0. */
  public AuditPage numbered(AuditFilter filter, int page, int size) {
    AuditConditions sought = conditions(filter);
    return counted(
        filter,
        sql.list(
            AuditEntries::entry,
            SELECT + sought.where() + " order by id desc limit ? offset ?",
            sought.parameters(size, (long) page * size)));
  }

  /** Hands every entry over, newest first, without keeping them; itself audited. */
  public void export(AuditFilter filter, Consumer<AuditEntry> reader) {
    AuditConditions sought = conditions(filter);
    trail.done(AuditRecord.of("AUDIT_EXPORTED", "audit", "trail"));
    sql.work(connection -> {
      readAll(connection, sought, reader);
      return null;
    });
  }

  private static void readAll(
      Connection connection, AuditConditions sought, Consumer<AuditEntry> reader)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(SELECT + sought.where() + " order by id desc")) {
      fill(statement, sought.parameters());
      statement.setFetchSize(FETCH);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.accept(entry(rows));
        }
      }
    }
  }

  private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  private AuditPage counted(AuditFilter filter, List<AuditEntry> items) {
    AuditConditions sought = conditions(filter);
    long found =
        sql.first(
                row -> row.getLong(1),
                "select count(*) from (select 1 from audit.entry%s limit ?) as counted"
                    .formatted(sought.where()),
                sought.parameters(COUNTED + 1))
            .orElse(0L);
    return new AuditPage(items, Math.min(found, COUNTED), found > COUNTED);
  }

  private static AuditConditions conditions(AuditFilter filter) {
    return AuditConditions.of(filter, Acting.required());
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    long userId = row.getLong("user_id");
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.wasNull() ? null : userId,
        row.getString("username"),
        row.getString("action"),
        row.getString("outcome"),
        row.getString("object_type"),
        row.getString("object_id"),
        row.getString("before"),
        row.getString("after"),
        row.getString("reason"),
        row.getString("request_id"),
        row.getString("address"));
  }
}
