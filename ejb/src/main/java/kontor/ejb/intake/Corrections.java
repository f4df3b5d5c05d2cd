package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.Field;
import kontor.domain.intake.FileStatus;
import kontor.domain.intake.RawRow;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Rejected rows, corrected by a person and read again by the rules of their file, or dismissed as
 * no line. What came stays beside what was made of it.
 */
@Stateless
@Tenanted
public class Corrections {

  /** The most rows of one act. */
  public static final int MOST_ROWS = 10_000;

  private static final int LONGEST_REASON = 2_000;

  @Inject private Sql sql;
  @Inject private FileRows files;
  @Inject private RejectRows rejects;
  @Inject private CorrectedLines lines;
  @Inject private StatementChains chains;
  @Inject private AuditTrail audit;

  @RolesAllowed(Permission.INTAKE_READ)
  public RejectView get(long file, long reject) {
    files.require(file);
    return rejects.require(file, reject);
  }

  /** Which field each column of the row is read as; null where nothing of it is loaded. */
  @RolesAllowed(Permission.INTAKE_READ)
  public List<Field> fields(long file, long reject) {
    RejectView row = get(file, reject);
    return row.correctable() ? lines.fields(files.received(file), row.original()) : List.of();
  }

  /** The next open reject of a file behind this one, counted round. */
  @RolesAllowed(Permission.INTAKE_READ)
  public Optional<Long> openAfter(long file, long reject) {
    return rejects.openAfter(file, rejects.require(file, reject));
  }

  /** What the row would become with other values; nothing is stored. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public Row check(long file, CorrectRow row) {
    RejectView reject = get(file, row.reject());
    return lines.read(files.received(file), reject, corrected(reject, row));
  }

  /**
   * Loads corrected rows as lines of their file, all or none of them. A row that stands there with
   * the same values already is passed over.
   */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileView correct(long file, List<CorrectRow> rows) {
    checkNumber(rows);
    ReceivedFile locked = locked(file);
    List<CorrectedRow> corrected = new ArrayList<>();
    for (CorrectRow row : rows) {
      RejectView reject = rejects.require(file, row.reject());
      RawRow cells = corrected(reject, row);
      if (isOpen(reject, cells)) {
        corrected.add(new CorrectedRow(reject, cells, line(locked, reject, cells)));
      }
    }
    if (!corrected.isEmpty()) {
      lines.load(locked, corrected);
      corrected.forEach(row -> recordCorrection(file, row));
    }
    return files.require(file);
  }

  /**
   * Loads the rows of a table that were changed, all or none of them; those that stay as they came
   * are passed over.
   *
   * @throws IOException when the bytes stop coming
   */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileView correct(long file, InputStream csv) throws IOException {
    List<CorrectRow> changed =
        CorrectionSheet.read(csv).stream().filter(row -> isChanged(file, row)).toList();
    return changed.isEmpty() ? files.require(file) : correct(file, changed);
  }

  private boolean isChanged(long file, CorrectRow row) {
    RejectView reject = rejects.require(file, row.reject());
    return !reject.correctable() || !row.cells().equals(reject.original().texts());
  }

  private static void checkNumber(List<CorrectRow> rows) {
    long different = rows.stream().mapToLong(CorrectRow::reject).distinct().count();
    if (rows.isEmpty() || rows.size() > MOST_ROWS || different < rows.size()) {
      throw DomainException.field(
          "corrections",
          "Between 1 and %,d rows are corrected at once, each named once.".formatted(MOST_ROWS));
    }
  }

  /** Finds that a row is no line, such as a row of totals. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileView dismiss(long file, long id, String reason) {
    String why = checked(reason);
    ReceivedFile locked = locked(file);
    RejectView reject = rejects.require(file, id);
    if (reject.open()) {
      lines.dismiss(locked, reject, why);
      recordDismissal(file, reject, why);
    } else if (!reject.settled().dismissed()) {
      throw settledBefore(reject);
    }
    return files.require(file);
  }

  /** The file under its lock, one act after the other; only a file in use is corrected. */
  private ReceivedFile locked(long file) {
    chains.lock(Acting.required().tenant());
    sql.execute("select from intake.file where id = ? for update", file);
    FileStatus status = files.require(file).status();
    if (status == FileStatus.REJECTED) {
      throw DomainException.conflict(
          "file-not-in-use",
          "The file was rejected as a whole. Change the mapping of its source and read it again.");
    }
    if (!status.counts()) {
      throw DomainException.conflict(
          "file-not-in-use",
          "The file is %s; only rows of a file in use are corrected.".formatted(status));
    }
    return files.received(file);
  }

  private static RawRow corrected(RejectView reject, CorrectRow row) {
    if (!reject.correctable()) {
      throw DomainException.rule(
          "row-not-correctable",
          "Line %d has no columns that can be corrected here; the file has to be corrected by its"
                  .formatted(reject.line())
              + " sender.");
    }
    if (row.cells().size() != reject.original().columns()) {
      throw DomainException.field(
          "cells", "The row has %d columns.".formatted(reject.original().columns()));
    }
    return reject.original().with(row.cells());
  }

  /** Whether it waits to be corrected; not where the same was done before. */
  private static boolean isOpen(RejectView reject, RawRow cells) {
    if (reject.open()) {
      return true;
    }
    if (!cells.equals(reject.settled().corrected())) {
      throw settledBefore(reject);
    }
    return false;
  }

  private static DomainException settledBefore(RejectView reject) {
    SettledReject settled = reject.settled();
    return DomainException.conflict(
        "row-settled",
        "Line %d was %s by %s already."
            .formatted(
                reject.line(), settled.dismissed() ? "dismissed" : "corrected", settled.by()));
  }

  private StatementLine line(ReceivedFile file, RejectView reject, RawRow cells) {
    return switch (lines.read(file, reject, cells)) {
      case StatementLine line -> line;
      case RejectedRow still ->
          throw DomainException.field(
              still.field() == null ? "row" : still.field(),
              "Line %d: %s".formatted(reject.line(), still.reason()));
    };
  }

  private static String checked(String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw DomainException.field(
          "reason", "A reason has 1 to %,d characters.".formatted(LONGEST_REASON));
    }
    return reason.strip();
  }

  private void recordCorrection(long file, CorrectedRow row) {
    JsonObject after =
        Json.createObjectBuilder()
            .add("line", row.line().line())
            .add("cells", Json.createArrayBuilder(row.cells().texts()))
            .build();
    audit.done(AuditRecord.of("ROW_CORRECTED", "file", file).with(before(row.reject()), after));
  }

  private void recordDismissal(long file, RejectView reject, String why) {
    audit.done(
        AuditRecord.of("ROW_DISMISSED", "file", file).with(before(reject), null).because(why));
  }

  private static JsonObject before(RejectView reject) {
    var before = Json.createObjectBuilder().add("line", reject.line());
    if (reject.original() != null) {
      before.add("cells", Json.createArrayBuilder(reject.original().texts()));
    }
    return before.add("rejected", reject.reason()).build();
  }
}
