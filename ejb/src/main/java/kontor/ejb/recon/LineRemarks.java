package kontor.ejb.recon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kontor.domain.recon.match.MatchLine;
import kontor.ejb.shared.Sql;

/** What a rule says of single lines, kept with the run. */
final class LineRemarks {

  private static final int AT_ONCE = 5_000;

  private record Remark(int side, MatchLine line, String says, String breakType) {}

  private final Sql sql;
  private final RunScope scope;
  private final String rule;
  private final List<Remark> remarks = new ArrayList<>();
  private long written;

  LineRemarks(Sql sql, RunScope scope, String rule) {
    this.sql = sql;
    this.scope = scope;
    this.rule = rule;
  }

  /** One for a line; a second one of the same rule is not kept. */
  void add(int side, MatchLine line, String says, String breakType) {
    remarks.add(new Remark(side, line, says, breakType));
    if (remarks.size() == AT_ONCE) {
      flush();
    }
  }

  /** Writes what is left, and answers how many lines the rule spoke of. */
  long write() {
    flush();
    return written;
  }

  private void flush() {
    written +=
        sql.work(connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into recon.line_remark (run_id, rule, tenant, line_id, side,"
                      + " booking_date, remark, break_type) select ?, ?, ?, r.* from"
                      + " unnest(?::bigint[], ?::smallint[], ?::date[], ?::text[], ?::text[]) r on"
                      + " conflict do nothing")) {
            insert.setLong(1, scope.runId());
            insert.setString(2, rule);
            insert.setInt(3, scope.tenant());
            insert.setArray(4, connection.createArrayOf("bigint", each(r -> r.line().id())));
            insert.setArray(5, connection.createArrayOf("smallint", each(Remark::side)));
            insert.setArray(6, connection.createArrayOf("date", each(r -> r.line().bookingDate())));
            insert.setArray(7, connection.createArrayOf("text", each(Remark::says)));
            insert.setArray(8, connection.createArrayOf("text", each(Remark::breakType)));
            return insert.executeUpdate();
          }
        });
    remarks.clear();
  }

  private Object[] each(Function<Remark, Object> field) {
    return remarks.stream().map(field).toArray();
  }
}
