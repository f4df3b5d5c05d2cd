package kontor.ejb.recon;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import kontor.domain.recon.match.LinesRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.shared.Sql;

/**
 * Rules that think about lines instead of comparing columns: what the passes before have left open
 * is streamed block by block through the pure code, and what that finds is written set-based.
 *
 * <p>Lines of different blocks never meet, so one block is in memory at a time; blocks that stand
 * on one side only are not read at all.
 */
final class StreamedPass {

  private static final int ROWS_AT_ONCE = 2_000;

  /** Takes one open line. */
  @FunctionalInterface
  private interface Taker {
    void take(int side, MatchLine line) throws SQLException;
  }

  private final Sql sql;

  StreamedPass(Sql sql) {
    this.sql = sql;
  }

  /** Makes the matches and suggestions of a rule. */
  PhaseResult apply(RunLines lines, MatchRule rule) {
    return apply(lines, rule, "");
  }

  /** The same among the lines whose ids stand in a table. */
  PhaseResult applyAmong(RunLines lines, MatchRule rule, String table) {
    return apply(lines, rule, " and l.id in (select id from %s)".formatted(table));
  }

  private PhaseResult apply(RunLines lines, MatchRule rule, String among) {
    FoundGroups groups = new FoundGroups(sql, lines.scope(), rule);
    Blocks blocks = new Blocks(rule, groups::add);
    stream(blockwise(lines, rule, among), blocks::take);
    blocks.end();
    return groups.write();
  }

  /** Says what becomes of lines that fulfil a condition. */
  PhaseResult remark(RunLines lines, LinesRule rule) {
    LineRemarks remarks = new LineRemarks(sql, lines.scope(), rule.name());
    stream(
        selected(lines, "", List.of()),
        (side, line) -> {
          if (rule.concerns(side, line)) {
            remarks.add(side, line, rule.action().name(), rule.breakType());
          }
        });
    return PhaseResult.remarks(remarks.write());
  }

  private static Query blockwise(RunLines lines, MatchRule rule, String among) {
    List<MatchField> fields = rule.blockFields();
    String order = fields.stream().map(LineColumn::ordered).collect(Collectors.joining(", "));
    if (rule.withinSide() != 0) {
      return selected(lines, "", fields)
          .add(among + " and " + lines.isOf(rule.withinSide()) + " order by " + order);
    }
    String meets =
        ", bool_or(%1$s) over w and bool_or(not %1$s) over w as meets".formatted(lines.isFirst());
    return Query.of("select * from (")
        .add(selected(lines, meets, fields))
        .add(
            among
                + " window w as (partition by %1$s)) l where meets order by %1$s".formatted(order));
  }

  private static Query selected(RunLines lines, String more, List<MatchField> fields) {
    return Query.of("select " + lines.side() + " as side, " + LineFields.COLUMNS + more)
        .add(lines.having(fields));
  }

  private void stream(Query query, Taker taker) {
    sql.work(connection -> stream(connection, query, taker));
  }

  private static Void stream(Connection connection, Query query, Taker taker) throws SQLException {
    try (var statement = connection.prepareStatement(query.text())) {
      statement.setFetchSize(ROWS_AT_ONCE);
      Object[] parameters = query.parameters();
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taker.take(row.getInt("side"), LineFields.read(row));
        }
      }
    }
    return null;
  }
}
