package kontor.ejb.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontor.domain.security.Density;
import kontor.domain.security.PersonalSettings;
import kontor.domain.security.Theme;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Reads a person, what they may and their tenant in one query; nobody disabled is found.
 *
 * <p>House-internal: called before anybody is known, so it asks for no permission.
 */
@Stateless
@PermitAll
@Tenanted
public class CallerLookUp {

  private static final String QUERY =
      """
      select u.id, u.tenant, u.username, u.display_name, u.must_change_password, u.session_stamp,
             u.theme, u.density, u.letter_keys, u.last_sign_in_at,
             t.code, t.name, t.base_currency, t.time_zone, t.language,
             array(select r.role from security.user_role r where r.user_id = u.id order by r.role) as roles,
             array(select distinct p.permission from security.user_role r
                   join security.role_permission p on p.role = r.role
                   where r.user_id = u.id) as permissions
      from security.user_account u join shared.tenant t on t.id = u.tenant
      where u.id = ? and u.disabled_at is null
      """;

  @Inject private Sql sql;

  /** The person, or empty. */
  public Optional<Caller> find(long userId) {
    Actor asked = Acting.required();
    return sql.first(row -> caller(row, asked), QUERY, userId);
  }

  private static Caller caller(ResultSet row, Actor asked) throws SQLException {
    Actor actor =
        new Actor(
            row.getInt("tenant"),
            row.getLong("id"),
            row.getString("username"),
            Set.copyOf(texts(row.getArray("permissions"))),
            asked.requestId(),
            asked.address());
    return new Caller(
        actor,
        row.getString("display_name"),
        texts(row.getArray("roles")),
        row.getBoolean("must_change_password"),
        row.getInt("session_stamp"),
        settings(row),
        instant(row, "last_sign_in_at"),
        row.getString("code"),
        row.getString("name"),
        row.getString("base_currency"),
        ZoneId.of(row.getString("time_zone")),
        row.getString("language"));
  }

  private static PersonalSettings settings(ResultSet row) throws SQLException {
    return new PersonalSettings(
        Theme.of(row.getString("theme")),
        Density.of(row.getString("density")),
        row.getBoolean("letter_keys"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
