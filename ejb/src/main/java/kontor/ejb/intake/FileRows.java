package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.FileStatus;
import kontor.domain.intake.Format;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.StatementFinding;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Page;
import kontor.ejb.shared.Sql;

/** Files and their statements as rows. */
@ApplicationScoped
public class FileRows {

  private static final String SELECT =
      """
      select f.id, s.code, f.source_version, f.name, f.format, f.status, f.size_bytes,
             f.upload_complete, f.sha256, f.lines, f.rejected, f.repeated, f.known, f.problem,
             f.received_at, f.received_by, f.read_at, f.discarded_at, f.held, f.again_of, f.replaced_by,
             f.bytes_removed_at, f.removed_after_days
      from intake.file f join intake.source s on s.id = f.source_id
      """;

  /** Without a filter both parameters are null. */
  private static final String FILTER =
      " where (?::text is null or s.code = ?) and (?::text is null or f.status = ?) ";

  @Inject private Sql sql;

  Optional<FileView> find(long id) {
    return sql.first(
        row -> view(row, outsideMonths(id), statements(id)), SELECT + " where f.id = ?", id);
  }

  /** The file; throws when there is none for this tenant. */
  FileView require(long id) {
    return find(id).orElseThrow(() -> DomainException.notFound("file", id));
  }

  /** The file as its reading saw it, for lines that are added later. */
  ReceivedFile received(long id) {
    return sql.first(ReceivedFile::from, "select * from intake.file where id = ?", id)
        .orElseThrow(() -> DomainException.notFound("file", id));
  }

  Page<FileView> list(FileFilter filter, int page, int size) {
    String status = filter.status() == null ? null : filter.status().name();
    List<FileView> files =
        sql.list(
            row -> view(row, 0, List.of()),
            SELECT + FILTER + "order by f.id desc limit ? offset ?",
            filter.source(),
            filter.source(),
            status,
            status,
            size,
            (long) page * size);
    return Page.of(files, count(filter.source(), status));
  }

  private long count(String source, String status) {
    return sql.first(
            row -> row.getLong(1),
            "select count(*) from intake.file f join intake.source s on s.id = f.source_id"
                + FILTER,
            source,
            source,
            status,
            status)
        .orElse(0L);
  }

  private long outsideMonths(long id) {
    return sql.first(row -> row.getLong(1), "select intake.lines_outside_months(?)", id).orElse(0L);
  }

  private List<StatementView> statements(long id) {
    return sql.list(
        FileRows::statement,
        """
        select position, account, currency, kind, number, opening, closing, lines, ties, difference,
          follows, finding, held, superseded_by_file
        from intake.statement where file_id = ? order by position
        """,
        id);
  }

  private static StatementView statement(ResultSet row) throws SQLException {
    return new StatementView(
        row.getInt("position"),
        row.getString("account"),
        row.getString("currency"),
        SourceKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getBigDecimal("opening"),
        row.getBigDecimal("closing"),
        row.getInt("lines"),
        row.getObject("ties", Boolean.class),
        row.getBigDecimal("difference"),
        row.getObject("follows", Boolean.class),
        finding(row.getString("finding")),
        row.getBoolean("held"),
        row.getObject("superseded_by_file", Long.class));
  }

  private static StatementFinding finding(String name) {
    return name == null ? null : StatementFinding.valueOf(name);
  }

  private static FileView view(ResultSet row, long outsideMonths, List<StatementView> statements)
      throws SQLException {
    return new FileView(
        row.getLong("id"),
        row.getString("code"),
        row.getInt("source_version"),
        row.getString("name"),
        Format.valueOf(row.getString("format")),
        FileStatus.valueOf(row.getString("status")),
        row.getLong("size_bytes"),
        row.getBoolean("upload_complete"),
        hex(row.getBytes("sha256")),
        row.getInt("lines"),
        row.getInt("rejected"),
        row.getInt("repeated"),
        row.getInt("known"),
        row.getString("problem"),
        moment(row, "received_at"),
        row.getObject("received_by", Long.class),
        moment(row, "read_at"),
        moment(row, "discarded_at"),
        moment(row, "bytes_removed_at"),
        row.getObject("removed_after_days", Integer.class),
        outsideMonths,
        row.getInt("held"),
        row.getObject("again_of", Long.class),
        row.getObject("replaced_by", Long.class),
        statements);
  }

  private static String hex(byte[] digest) {
    return digest == null ? null : HexFormat.of().formatHex(digest);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
