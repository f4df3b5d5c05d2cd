package kontor.ejb.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.format.StatementReaders;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * The short transactions of receiving: one for each chunk, none while the network is waited for.
 *
 * <p>House-internal: called by {@link Uploads}, which asks for the permission, and by the watch.
 */
@Stateless
@Tenanted
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReceivingWork {

  private static final String UNFINISHED = " and status in ('RECEIVED', 'READING') ";

  @Inject private Sql sql;
  @Inject private SourceRows sources;
  @Inject private KnownLines known;
  @Inject private AuditTrail audit;

  /** A file begins to arrive. */
  public ReceivedFile begin(String sourceCode, String name, Format givenFormat) {
    SourceView source = sources.require(sourceCode);
    Format format = givenFormat == null ? source.values().format() : givenFormat;
    checkReadable(source, format);
    known.requireNoneBeingRead(source.id(), source.version());
    int tenant = Acting.required().tenant();
    long id =
        sql.first(
                row -> row.getLong(1),
                """
                insert into intake.file (tenant, source_id, source_version, name, format, received_by, read_attempt)
                values (?, ?, ?, ?, ?, ?, 1) returning id
                """,
                tenant,
                source.id(),
                source.version(),
                name,
                format.name(),
                Acting.required().userId())
            .orElseThrow();
    return new ReceivedFile(
        id, tenant, source.id(), source.version(), format, givenFormat != null, 1, 0, 0, 0);
  }

  private static void checkReadable(SourceView source, Format format) {
    if (StatementReaders.of(format).isEmpty()) {
      throw DomainException.rule(
          "format-not-readable", "Files of the format %s cannot be read.".formatted(format));
    }
    if (format.needsMapping() && source.values().mapping() == null) {
      throw DomainException.rule(
          "source-without-mapping",
          "The source %s has no mapping yet that says what its columns mean."
              .formatted(source.code()));
    }
  }

  /** The next chunk has come. */
  public void store(ReceivedFile file, int position, byte[] bytes) {
    int known =
        sql.execute(
            "update intake.file set chunks = ?, size_bytes = size_bytes + ?, heartbeat_at ="
                + " clock_timestamp() where id = ? and chunks = ?"
                + UNFINISHED,
            position + 1,
            (long) bytes.length,
            file.id(),
            position);
    if (known == 0) {
      throw new FencedOffException(file.id());
    }
    sql.execute(
        "insert into intake.file_chunk (file_id, position, tenant, bytes) values (?, ?, ?, ?)",
        file.id(),
        position,
        file.tenant(),
        bytes);
  }

  /**
   * The last byte has come. The database refuses it where the same bytes of the source are loaded
   * or being loaded.
   */
  public void complete(ReceivedFile file, byte[] sha256) {
    int known =
        sql.execute(
            "update intake.file set upload_complete = true, sha256 = ?, status = 'READING',"
                + " heartbeat_at = clock_timestamp() where id = ?"
                + UNFINISHED,
            sha256,
            file.id());
    if (known == 0) {
      throw new FencedOffException(file.id());
    }
    audit.done(AuditRecord.of("FILE_RECEIVED", "file", file.id()));
  }

  /** The earlier file with the same bytes, if any. */
  public List<FileName> withSameBytes(ReceivedFile file, byte[] sha256) {
    return sql.list(
        row -> new FileName(row.getLong(1), row.getString(2)),
        """
        select id, name from intake.file
        where source_id = ? and sha256 = ? and id <> ? and status not in ('DISCARDED', 'REJECTED')
        """,
        file.sourceId(),
        sha256,
        file.id());
  }

  /** A file by its id and name. */
  public record FileName(long id, String name) {}

  /** Takes back all that was loaded of an upload that will not be completed, its bytes too. */
  public void forget(long fileId, String problem) {
    int unfinished =
        sql.execute(
            "update intake.file set read_attempt = read_attempt + 1, problem = ? where id = ?"
                + UNFINISHED,
            problem,
            fileId);
    if (unfinished == 1) {
      Forgetting.everything(sql, fileId);
    }
  }

  /**
   * Uploads whose sender or server went away: no sign of life for so long, the last byte missing.
   */
  public List<Long> abandoned(Duration silence) {
    return sql.list(
        row -> row.getLong(1),
        """
        select id from intake.file
        where status in ('RECEIVED', 'READING') and not upload_complete
          and heartbeat_at < clock_timestamp() - make_interval(secs => ?)
        """,
        (double) silence.toSeconds());
  }
}
