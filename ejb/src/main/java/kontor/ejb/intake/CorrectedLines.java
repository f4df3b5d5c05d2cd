package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.domain.intake.ColumnFields;
import kontor.domain.intake.ContentDigest;
import kontor.domain.intake.Field;
import kontor.domain.intake.RawRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.format.StatementReaders;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowReader;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;

/**
 * Reads corrected rows as their file was read and loads them as its lines, within the caller's
 * transaction and under the lock of the file: its counts, statements and state stay true.
 */
@ApplicationScoped
class CorrectedLines {

  private static final String COUNT =
      """
      update intake.file set lines = lines + ?, pending = pending + ?, rejected = rejected - ?,
        version = version + 1,
        first_day = least(first_day, ?), last_day = greatest(last_day, ?)
      where id = ?
      """;
  private static final String JUDGE =
      """
      update intake.file set held = (select count(*) from intake.statement s where s.file_id = ? and s.held)
      where id = ?
      """;
  private static final String CONCLUDE =
      """
      update intake.file set status = case when rejected = 0 and held = 0 then 'ACCEPTED' else 'PARTIAL' end
      where id = ?
      """;
  private static final String SETTLE =
      """
      insert into intake.correction (reject_id, tenant, file_id, kind, corrected, line_id, booking_date, made_by)
      select ?, l.tenant, l.file_id, 'CORRECTED', ?::jsonb, l.id, l.booking_date, ?
      from intake.statement_line l where l.file_id = ? and l.statement = ? and l.line = ? and l.booking_date = ?
      """;
  private static final String DISMISS =
      """
      insert into intake.correction (reject_id, tenant, file_id, kind, reason, made_by)
      values (?, ?, ?, 'DISMISSED', ?, ?)
      """;

  @Inject private Sql sql;
  @Inject private SourceRows sources;
  @Inject private LineLoading loading;
  @Inject private LineRows lines;
  @Inject private RepeatedLines repeated;
  @Inject private StatementsAgain statements;
  @Inject private LineListing listing;

  /** What a row becomes by the mapping its file was read with. */
  Row read(ReceivedFile file, RejectView reject, RawRow cells) {
    var source = sources.version(file.sourceId(), file.sourceVersion());
    try {
      RowReader reader =
          file.posted()
              ? StatementReaders.postedRows(source)
              : StatementReaders.rows(file.format(), source).orElseThrow();
      return reader.read(reject.line(), cells);
    } catch (FileFault unfitting) {
      throw DomainException.rule("mapping-does-not-fit", unfitting.getMessage());
    }
  }

  /** Which field each column of a row is read as. */
  List<Field> fields(ReceivedFile file, RawRow row) {
    var source = sources.version(file.sourceId(), file.sourceVersion());
    return ColumnFields.of(file.posted() ? null : source.mapping(), row);
  }

  /**
   * Loads them as lines of the file; throws when that would hold a statement with matched lines.
   */
  void load(ReceivedFile file, List<CorrectedRow> rows) {
    LineBatch batch = batch(file, rows);
    if (loading.load(file, batch) > 0) {
      throw DomainException.conflict(
          "line-known",
          "A corrected row is a line of an earlier file of this cumulative source already. Dismiss"
              + " it with that reason.");
    }
    rows.forEach(row -> settle(file, row));
    sql.execute(
        COUNT,
        rows.size(),
        pending(rows),
        rows.size(),
        batch.firstDay(),
        batch.lastDay(),
        file.id());
    repeated.noteCorrected(file, rows.stream().map(row -> row.reject().id()).toList());
    if (statements.judge(file, rows.stream().map(row -> row.reject().statement()).distinct())) {
      refuseMatched(file);
    }
    sql.execute(JUDGE, file.id(), file.id());
    sql.execute(CONCLUDE, file.id());
    listing.corrected(file.id());
  }

  private static long pending(List<CorrectedRow> rows) {
    return rows.stream().filter(row -> row.line().pending()).count();
  }

  private LineBatch batch(ReceivedFile file, List<CorrectedRow> rows) {
    LineBatch batch = new LineBatch(file);
    equalLines(file, rows.stream().map(CorrectedRow::line))
        .forEach(equal -> batch.known(equal.content(), equal.times()));
    rows.forEach(row -> batch.add(row.reject().statement(), row.line()));
    return batch;
  }

  /** How often the file holds a content already. */
  private record EqualLines(UUID content, int times) {}

  private List<EqualLines> equalLines(ReceivedFile file, Stream<StatementLine> corrected) {
    ContentDigest digest = new ContentDigest();
    List<String> contents = corrected.map(line -> digest.of(line).toString()).distinct().toList();
    return sql.list(
        row -> new EqualLines(row.getObject(1, UUID.class), row.getInt(2)),
        "select content_digest, count(*) from intake.statement_line"
            + " where file_id = ? and content_digest = any (?::uuid[]) group by content_digest",
        file.id(),
        "{" + String.join(",", contents) + "}");
  }

  private void settle(ReceivedFile file, CorrectedRow row) {
    sql.execute(
        SETTLE,
        row.reject().id(),
        RawRowDocument.write(row.cells()),
        Acting.required().userId(),
        file.id(),
        row.reject().statement(),
        row.line().line(),
        row.line().bookingDate());
  }

  /** Lines of a held statement do not match, so none of them may be matched already. */
  private void refuseMatched(ReceivedFile file) {
    if (lines.anyMatched(file.id())) {
      throw DomainException.conflict(
          "statement-would-be-held",
          "With this row the statement would not tie, and lines of the file are matched. Undo their"
              + " matches first.");
    }
  }

  /** The row is none of the file's lines. */
  void dismiss(ReceivedFile file, RejectView reject, String reason) {
    sql.execute(DISMISS, reject.id(), file.tenant(), file.id(), reason, Acting.required().userId());
    sql.execute(COUNT, 0, 0, 1, null, null, file.id());
    sql.execute(CONCLUDE, file.id());
  }
}
