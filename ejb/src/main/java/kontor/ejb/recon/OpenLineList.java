package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.ejb.shared.Sql;

/**
 * Writes the list of open lines: a line goes on it when it takes part in reconciliations and no
 * match holds it, and goes off it when one does. Whoever calls holds the lock of the line's source,
 * or is the first to let its file count. The totals follow by themselves, and so do the breaks of
 * what people do; those of a run are made and resolved behind it.
 */
@ApplicationScoped
class OpenLineList {

  private static final String ADD =
      "insert into recon.open_line (line_id, tenant, source_id, file_id, booking_date, amount,"
          + " currency, party, reference, words) select l.line_id, l.tenant, l.source_id,"
          + " l.file_id, l.booking_date, l.amount, l.currency, l.party, l.reference, l.words"
          + " from recon.left_open l where %s on conflict (line_id) do nothing";

  @Inject private Sql sql;
  @Inject private BreakMaking breaks;

  /** Lists the open lines of a file as a whole. */
  void addFile(long fileId) {
    add("l.file_id = ?", fileId);
  }

  /** Lists the open lines of a part of a file: behind a line, up to another or to the end. */
  void addPart(long fileId, LinePlace behind, LinePlace upTo) {
    String part = "l.file_id = ? and (l.statement, l.line) > (?, ?)";
    if (upTo == null) {
      add(part, fileId, behind.statement(), behind.line());
    } else {
      add(
          part + " and (l.statement, l.line) <= (?, ?)",
          fileId,
          behind.statement(),
          behind.line(),
          upTo.statement(),
          upTo.line());
    }
  }

  /** Lists the lines a match held that was taken apart. */
  void addPast(long match) {
    add(
        "(l.line_id, l.booking_date) in (select line_id, booking_date from recon.past_line"
            + " where match_id = ?)",
        match);
    breaks.makeOfPast(match);
  }

  /** Lists the lines that rejected rows became. */
  void addCorrected(long fileId) {
    add(
        "(l.line_id, l.booking_date) in (select line_id, booking_date from intake.correction"
            + " where file_id = ?)",
        fileId);
  }

  private void add(String which, Object... parameters) {
    sql.execute(ADD.formatted(which), parameters);
  }

  /** Takes the lines of a match off the list. */
  void dropMatched(long match) {
    dropMatched(match, match);
    breaks.resolveMatched(match);
  }

  /** Takes the lines of the matches between two numbers off the list. */
  void dropMatched(long first, long last) {
    sql.execute(
        "delete from recon.open_line o using recon.match_line m"
            + " where m.line_id = o.line_id and m.match_id between ? and ?",
        first,
        last);
  }

  /** Takes the lines of a file off the list. */
  void dropFile(long fileId) {
    sql.execute(
        "delete from recon.open_line o where o.source_id = (select source_id from intake.file"
            + " where id = ?) and o.file_id = ?",
        fileId,
        fileId);
    breaks.resolveFile(fileId);
  }

  /** Whether any line of the reconciliation's sources is listed. */
  boolean isAny(long reconciliationId) {
    return sql.first(
            row -> row.getBoolean(1),
            "select exists (select from recon.open_total t join recon.side s"
                + " on s.source_id = t.source_id where s.reconciliation_id = ? and t.lines > 0)",
            reconciliationId)
        .orElseThrow();
  }
}
