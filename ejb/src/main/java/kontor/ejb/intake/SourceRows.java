package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.Delivery;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.SourceVersion;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;

/** Sources and their versions as rows. */
@ApplicationScoped
public class SourceRows {

  private static final String SELECT =
      """
      select s.id, s.code, v.number, v.name, v.kind, v.format, v.account, v.currency, v.time_zone,
             v.mapping, v.delivery, v.made_at, last.id as last_id, last.name as last_name, last.received_at
      from intake.source s
      left join lateral (select f.id, f.name, f.received_at from intake.file f
        where f.tenant = s.tenant and f.source_id = s.id order by f.id desc limit 1) last on true
      """;
  private static final String CURRENT =
      SELECT
          + "join intake.source_version v on v.source_id = s.id and v.number = s.current_version ";

  @Inject private Sql sql;

  List<SourceView> all() {
    return sql.list(SourceRows::view, CURRENT + "order by s.code");
  }

  Optional<SourceView> find(String code) {
    return sql.first(SourceRows::view, CURRENT + "where s.code = ?", code);
  }

  /** The source; throws when there is none for this tenant. */
  SourceView require(String code) {
    return find(code).orElseThrow(() -> DomainException.notFound("source", code));
  }

  /** The version a file was or is read with. */
  SourceVersion version(long sourceId, int number) {
    return sql.first(
            SourceRows::view,
            SELECT
                + "join intake.source_version v on v.source_id = s.id where s.id = ? and v.number ="
                + " ?",
            sourceId,
            number)
        .orElseThrow(() -> DomainException.notFound("source version", number))
        .values();
  }

  void addVersion(long sourceId, int number, int tenant, SourceVersion values, Long madeBy) {
    sql.execute(
        """
        insert into intake.source_version
          (source_id, number, tenant, name, kind, format, account, currency, time_zone, mapping, delivery,
           made_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
        """,
        sourceId,
        number,
        tenant,
        values.name(),
        values.kind().name(),
        values.format().name(),
        values.account(),
        values.currency(),
        values.timeZone(),
        values.mapping() == null ? null : MappingDocument.write(values.mapping()).toString(),
        values.delivery().name(),
        madeBy);
  }

  private static SourceView view(ResultSet row) throws SQLException {
    return new SourceView(
        row.getLong("id"),
        row.getString("code"),
        row.getInt("number"),
        values(row),
        at(row, "made_at"),
        row.getObject("last_id", Long.class),
        row.getString("last_name"),
        at(row, "received_at"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static SourceVersion values(ResultSet row) throws SQLException {
    return new SourceVersion(
        row.getString("name"),
        SourceKind.valueOf(row.getString("kind")),
        Format.valueOf(row.getString("format")),
        row.getString("account"),
        row.getString("currency"),
        row.getString("time_zone"),
        mapping(row.getString("mapping")),
        Delivery.valueOf(row.getString("delivery")));
  }

  private static Mapping mapping(String json) {
    if (json == null) {
      return null;
    }
    try (var reader = Json.createReader(new StringReader(json))) {
      return MappingDocument.read(reader.readObject());
    }
  }
}
