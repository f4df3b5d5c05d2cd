package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Objects;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;

/** A second person lets the lines of a held statement match; who uploaded its file may not. */
@ApplicationScoped
class StatementAcceptance {

  private static final int LONGEST_REASON = 2_000;

  @Inject private Sql sql;
  @Inject private FileRows rows;
  @Inject private StatementChains chains;
  @Inject private AuditTrail audit;

  /**
   * Accepts within the caller's transaction; the file is accepted with its last held statement when
   * no row of it was rejected.
   *
   * @param position of the statement in its file, counted from 1
   */
  void accept(long fileId, int position, String reason) {
    chains.lock(Acting.required().tenant());
    sql.execute("select from intake.file where id = ? for update", fileId);
    FileView file = rows.require(fileId);
    StatementView statement = statement(file, position);
    refuseTheUploader(file);
    requireHeld(file, statement);
    String why = checked(reason);
    release(fileId, position, why);
    chains.released(fileId, position);
    audit.done(
        AuditRecord.of("STATEMENT_ACCEPTED", "file", fileId)
            .with(state(file, position), state(rows.require(fileId), position))
            .because(why));
  }

  private static StatementView statement(FileView file, int position) {
    return file.statements().stream()
        .filter(statement -> statement.position() == position)
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("statement", position));
  }

  private static void refuseTheUploader(FileView file) {
    if (Objects.equals(file.receivedBy(), Acting.required().userId())) {
      throw DomainException.forbidden(
          "maker-is-checker", "A second person accepts a statement of a file that you uploaded.");
    }
  }

  private static void requireHeld(FileView file, StatementView statement) {
    if (!file.status().counts() || !statement.held()) {
      throw DomainException.conflict(
          "statement-not-held",
          "Statement %d is not held; there is nothing to accept.".formatted(statement.position()));
    }
  }

  private static String checked(String reason) {
    if (reason == null || reason.isBlank()) {
      throw DomainException.field("reason", "A reason is needed.");
    }
    String why = reason.strip();
    if (why.length() > LONGEST_REASON) {
      throw DomainException.field(
          "reason", "A reason has at most %,d characters.".formatted(LONGEST_REASON));
    }
    return why;
  }

  private void release(long fileId, int position, String why) {
    sql.execute(
        "update intake.statement set accepted_by = ?, accepted_at = clock_timestamp(),"
            + " acceptance_reason = ?, held = false where file_id = ? and position = ?",
        Acting.required().userId(),
        why,
        fileId,
        position);
    HeldStatements.release(sql, new StatementPlace(fileId, position));
  }

  private static JsonObject state(FileView file, int position) {
    return Json.createObjectBuilder()
        .add("statement", position)
        .add("held", statement(file, position).held())
        .add("status", file.status().name())
        .build();
  }
}
