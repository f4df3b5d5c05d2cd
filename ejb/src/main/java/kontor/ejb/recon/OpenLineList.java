package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.ejb.intake.LinesInUse;
import kontor.ejb.shared.Sql;

/**
 * Writes the list of open lines and its totals: a line goes on it when it takes part in
 * reconciliations and no match holds it, and goes off it when one does. Whoever calls holds the
 * lock of the line's source, or is the first to let its file count.
 */
@ApplicationScoped
class OpenLineList {

  /** The columns of a listed line, over {@code l} (intake.statement_line). */
  static final String COLUMNS =
      "l.id as line_id, l.tenant, l.source_id, l.file_id, l.booking_date, l.amount, l.currency,"
          + " left(lower(coalesce(nullif(l.counterparty, ''), nullif(l.description, ''),"
          + " l.external_id)), 60) as party, left(lower(coalesce(l.reference, '')), 60)"
          + " as reference, lower(concat_ws(chr(10), l.reference, l.counterparty, l.description,"
          + " l.external_id)) as words";

  /** The open lines {@code l} of the files {@code x}. */
  static final String OPEN =
      " from intake.statement_line l join intake.file x on x.id = l.file_id where"
          + LinesInUse.condition("x")
          + " and not exists (select from recon.matched_line m where m.line_id = l.id)";

  private static final String ADD =
      "with added as (insert into recon.open_line (line_id, tenant, source_id, file_id,"
          + " booking_date, amount, currency, party, reference, words) select "
          + COLUMNS
          + OPEN;
  private static final String AND_COUNT =
      " on conflict (line_id) do nothing returning source_id, tenant, currency, amount)"
          + total("+");

  private static final String DROP = "with dropped as (delete from recon.open_line o ";
  private static final String AND_DISCOUNT =
      " returning o.source_id, o.tenant, o.currency, o.amount)" + discount();

  @Inject private Sql sql;

  private static String total(String sign) {
    return " insert into recon.open_total as t (source_id, currency, tenant, lines, amount)"
        + " select source_id, currency, tenant, count(*), sum(amount) from added"
        + " group by 1, 2, 3 order by 1, 2 on conflict (source_id, currency) do update"
        + " set lines = t.lines %1$s excluded.lines, amount = t.amount %1$s excluded.amount"
            .formatted(sign);
  }

  /** Totals of the same rows, taken in the same order as when they are added to. */
  private static String discount() {
    return ", less as (select source_id, currency, count(*) as lines, sum(amount) as amount"
        + " from dropped group by 1, 2), held as (select t.source_id, t.currency"
        + " from recon.open_total t join less using (source_id, currency) order by 1, 2 for update"
        + " of t) update recon.open_total t set lines = t.lines - less.lines,"
        + " amount = t.amount - less.amount from less join held using (source_id, currency)"
        + " where t.source_id = less.source_id and t.currency = less.currency";
  }

  /** Lists the open lines of a file as a whole. */
  void addFile(long fileId) {
    add(" and l.file_id = ?", fileId);
  }

  /** Lists the open lines of a statement. */
  void addStatement(long fileId, int statement) {
    add(" and l.file_id = ? and l.statement = ?", fileId, statement);
  }

  /** Lists the open lines of a part of a file: behind a line, up to another or to the end. */
  void addPart(long fileId, LinePlace behind, LinePlace upTo) {
    if (upTo == null) {
      add(
          " and l.file_id = ? and (l.statement, l.line) > (?, ?)",
          fileId,
          behind.statement(),
          behind.line());
    } else {
      add(
          " and l.file_id = ? and (l.statement, l.line) > (?, ?)"
              + " and (l.statement, l.line) <= (?, ?)",
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
        " and (l.id, l.booking_date) in (select line_id, booking_date from recon.past_line"
            + " where match_id = ?)",
        match);
  }

  /** Lists the lines that rejected rows became. */
  void addCorrected(long fileId) {
    add(
        " and (l.id, l.booking_date) in (select line_id, booking_date from intake.correction"
            + " where file_id = ?)",
        fileId);
  }

  private void add(String which, Object... parameters) {
    sql.execute(ADD + which + AND_COUNT, parameters);
  }

  /** Takes the lines of a match off the list. */
  void dropMatched(long match) {
    dropMatched(match, match);
  }

  /** Takes the lines of the matches between two numbers off the list. */
  void dropMatched(long first, long last) {
    drop(
        "using recon.matched_line m where m.line_id = o.line_id and m.match_id between ? and ?",
        first,
        last);
  }

  /** Takes the lines of a file off the list. */
  void dropFile(long fileId) {
    drop(
        "where o.source_id = (select source_id from intake.file where id = ?) and o.file_id = ?",
        fileId,
        fileId);
  }

  /** Takes the lines of a statement off the list. */
  void dropStatement(long fileId, int statement) {
    drop(
        "using intake.statement_line l where l.file_id = ? and l.statement = ?"
            + " and o.line_id = l.id",
        fileId,
        statement);
  }

  private void drop(String which, Object... parameters) {
    sql.execute(DROP + which + AND_DISCOUNT, parameters);
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
