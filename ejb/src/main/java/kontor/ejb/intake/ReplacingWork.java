package kontor.ejb.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import kontor.domain.intake.FileStatus;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;
import kontor.ejb.shared.Tenanted;

/**
 * The short transactions around a file that is read again: one before, one when it takes the place
 * of the file before.
 *
 * <p>House-internal: called by {@link ReadingAgain}, which asks for the permission, and by the
 * reader of a file.
 */
@Stateless
@Tenanted
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReplacingWork {

  private static final String BEGIN =
      """
      insert into intake.file (tenant, source_id, source_version, name, format, status, size_bytes, chunks,
        upload_complete, sha256, received_by, read_attempt, again_of, bytes_of)
      select tenant, source_id, ?, name, ?, 'READING', size_bytes, chunks, true, sha256, ?, 1, id,
        coalesce(bytes_of, id)
      from intake.file where id = ? returning id
      """;
  private static final String BYTES =
      """
      select f.upload_complete and f.chunks = (select count(*) from intake.file_chunk c
        where c.file_id = coalesce(f.bytes_of, f.id)) and f.bytes_removed_at is null
      from intake.file f where f.id = ?
      """;
  private static final String REPLACE =
      """
      update intake.file set replaced_by = ?, version = version + 1,
        status = case when status = 'REJECTED' then status else 'DISCARDED' end,
        discarded_at = case when status = 'REJECTED' then discarded_at else clock_timestamp() end,
        discarded_by = case when status = 'REJECTED' then discarded_by else ? end
      where id = ?
      """;

  @Inject private Sql sql;
  @Inject private FileRows files;
  @Inject private LineRows lines;
  @Inject private SourceRows sources;
  @Inject private StatementChains chains;
  @Inject private KnownLines known;
  @Inject private AuditTrail audit;
  @Inject private LineListing listing;

  /** The file as the newest version of its source would read it; throws where it cannot. */
  public ReceivedFile asReadAgain(long id) {
    FileView file = files.require(id);
    checkBytes(id);
    SourceView source = sources.require(file.source());
    ReceivedFile before = files.received(id);
    return new ReceivedFile(
        id,
        before.tenant(),
        source.id(),
        source.version(),
        before.posted() ? before.format() : source.values().format(),
        before.posted(),
        1,
        before.chunks(),
        0,
        0);
  }

  private void checkBytes(long id) {
    if (!sql.first(row -> row.getBoolean(1), BYTES, id).orElse(false)) {
      throw DomainException.conflict(
          "bytes-not-kept",
          "The bytes of this file are not kept any more, so it cannot be read again.");
    }
  }

  /** The file begins to be read again. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public ReceivedFile begin(long id) {
    known.requireNotNeeded(id);
    sql.execute(
        "select from intake.file where id = ? or id = (select bytes_of from intake.file"
            + " where id = ?) order by id for update",
        id,
        id);
    FileView before = files.require(id);
    checkReplaceable(before);
    ReceivedFile again = asReadAgain(id);
    known.requireNoneBeingRead(again.sourceId(), again.sourceVersion());
    long made = insert(id, again);
    audit.done(
        AuditRecord.of("FILE_READ_AGAIN", "file", id)
            .with(state(before.sourceVersion(), id), state(again.sourceVersion(), made)));
    return files.received(made);
  }

  private long insert(long id, ReceivedFile again) {
    try {
      return sql.first(
              row -> row.getLong(1),
              BEGIN,
              again.sourceVersion(),
              again.format().name(),
              Acting.required().userId(),
              id)
          .orElseThrow();
    } catch (SqlFaultException fault) {
      throw fault.isUniqueViolation()
          ? DomainException.conflict(
              "file-being-read-again", "The file is being read again at this moment.")
          : fault;
    }
  }

  /** Why the file cannot be read again now; nothing where it can. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<String> refusal(long id) {
    try {
      checkReplaceable(files.require(id));
      return Optional.empty();
    } catch (DomainException refused) {
      return Optional.of(refused.getMessage());
    }
  }

  private void checkReplaceable(FileView file) {
    if (file.replacedBy() != null) {
      throw DomainException.conflict(
          "file-replaced",
          "The file was read again already, as file %d.".formatted(file.replacedBy()));
    }
    if (!file.status().counts() && file.status() != FileStatus.REJECTED) {
      throw DomainException.conflict(
          "file-not-in-use",
          "The file is %s; only a file in use, or one that could not be read, is read again."
              .formatted(file.status()));
    }
    if (isSuperseded(file)) {
      throw DomainException.conflict(
          "file-superseded",
          "A statement of the file was issued again. Read the newer file again instead.");
    }
    if (lines.anyMatched(file.id())) {
      throw DomainException.conflict(
          "file-has-matched-lines",
          "A line of the file is matched. Undo its match first, then read the file again.");
    }
  }

  private static boolean isSuperseded(FileView file) {
    return file.statements().stream().anyMatch(one -> one.supersededBy() != null);
  }

  /** Takes the place of the file it was read again of, within the transaction that accepts it. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void replace(ReceivedFile file) {
    Long before =
        sql.first(
                row -> row.getObject(1, Long.class),
                "select again_of from intake.file where id = ? and again_of is not null",
                file.id())
            .orElse(null);
    if (before != null) {
      replace(file, before);
    }
  }

  private void replace(ReceivedFile file, long before) {
    chains.lock(file.tenant());
    known.requireNotNeeded(before);
    sql.execute("select from intake.file where id = ? for update", before);
    FileView old = files.require(before);
    checkReplaceable(old);
    sql.execute(REPLACE, file.id(), files.require(file.id()).receivedBy(), before);
    lines.withdrawSuggestions(before);
    chains.discarded(before);
    listing.withdrawn(before);
    audit.done(
        AuditRecord.of("FILE_REPLACED", "file", before)
            .with(state(old.sourceVersion(), before), state(file.sourceVersion(), file.id())));
  }

  private static JsonObject state(int version, long file) {
    return Json.createObjectBuilder().add("file", file).add("sourceVersion", version).build();
  }
}
