package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import kontor.domain.intake.FileStatus;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Page;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/** The files that arrived: looked at, downloaded, discarded. */
@Stateless
@Tenanted
public class Files {

  @Inject private Sql sql;
  @Inject private FileRows rows;
  @Inject private LineRows lines;
  @Inject private RejectRows rejects;
  @Inject private StatementChains chains;
  @Inject private KnownLines known;
  @Inject private AuditTrail audit;
  @Inject private StatementAcceptance acceptance;
  @Inject private LineListing listing;
  @Inject private LinePages linePages;

  @RolesAllowed(Permission.INTAKE_READ)
  public Page<FileView> list(FileFilter filter, int page, int size) {
    return rows.list(filter, page, size);
  }

  @RolesAllowed(Permission.INTAKE_READ)
  public FileView get(long id) {
    return rows.require(id);
  }

  /** The rows that could not become lines, in the order of the file. */
  @RolesAllowed(Permission.INTAKE_READ)
  public Page<RejectView> rejects(long id, int page, int size) {
    FileView file = rows.require(id);
    return Page.of(rejects.ofFile(id, page, size), file.rejected() + rejects.settled(id));
  }

  /** How many rows of the file a person corrected or set aside. */
  @RolesAllowed(Permission.INTAKE_READ)
  public int corrected(long id) {
    return rejects.settled(rows.require(id).id());
  }

  /**
   * The lines it became.
   *
   * @param place where the page begins
   * @param skipped how many lines behind the place it leaves out
   */
  @RolesAllowed(Permission.INTAKE_READ)
  public Slice<LineView> lines(
      long id,
      LineFilter filter,
      LineSort sort,
      boolean descending,
      Place place,
      long skipped,
      int size) {
    return rows.require(id).status() == FileStatus.REJECTED
        ? Slice.empty()
        : linePages.ofFile(id, filter, sort, descending, place, skipped, size);
  }

  /**
   * A chunk of the bytes as they came, counted from 0; null behind the last. Chunk by chunk, so
   * that no connection waits for a slow reader.
   */
  @RolesAllowed(Permission.INTAKE_READ)
  public byte[] content(long id, int position) {
    requireBytes(rows.require(id));
    return sql.first(row -> row.getBytes(1), KeptBytes.CHUNK, id, position).orElse(null);
  }

  private static void requireBytes(FileView file) {
    if (file.bytesRemovedAt() != null) {
      throw DomainException.conflict(
          "bytes-removed",
          "The original was removed after %,d days; its lines are kept."
              .formatted(file.removedAfterDays()));
    }
  }

  /** Takes a file out of use: its bytes and lines are kept, its lines are excluded. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileView discard(long id) {
    return discard(id, null);
  }

  /** The same, with the reason a person gives. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileView discard(long id, String reason) {
    requireInUse(rows.require(id));
    chains.lock(Acting.required().tenant());
    known.requireNotNeeded(id);
    sql.execute("select from intake.file where id = ? for update", id);
    FileView file = rows.require(id);
    checkDiscardable(file);
    sql.execute(
        "update intake.file set status = 'DISCARDED', discarded_at = clock_timestamp(),"
            + " discarded_by = ?, version = version + 1 where id = ?",
        Acting.required().userId(),
        id);
    lines.withdrawSuggestions(id);
    chains.discarded(id);
    listing.withdrawn(id);
    audit.done(
        AuditRecord.of("FILE_DISCARDED", "file", id)
            .with(status(file.status()), status(FileStatus.DISCARDED))
            .because(reason));
    return rows.require(id);
  }

  private static void requireInUse(FileView file) {
    if (!file.status().counts()) {
      throw DomainException.conflict(
          "file-not-in-use",
          "The file is %s; only a file in use can be discarded.".formatted(file.status()));
    }
  }

  private void checkDiscardable(FileView file) {
    requireInUse(file);
    if (lines.anyMatched(file.id())) {
      throw DomainException.conflict(
          "file-has-matched-lines", "A line of the file is matched. Undo its match first.");
    }
  }

  private static JsonObject status(FileStatus status) {
    return Json.createObjectBuilder().add("status", status.name()).build();
  }

  /** Accepts a statement that is held; its lines then match. */
  @RolesAllowed(Permission.STATEMENT_ACCEPT)
  public void acceptStatement(long id, int position, String reason) {
    acceptance.accept(id, position, reason);
  }
}
