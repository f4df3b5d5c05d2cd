package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kontor.domain.intake.LineStatus;
import kontor.ejb.intake.LineStates;
import kontor.ejb.shared.Sql;

/** Where lines stand, derived from live matches and suggestions. */
@ApplicationScoped
public class ReconciledLineStates implements LineStates {

  @Inject private Sql sql;
  @Inject private Suggestions suggestions;

  @Override
  public Map<Long, LineStatus> statesOf(Collection<Long> lineIds) {
    String ids = MatchReader.arrayOf(List.copyOf(lineIds));
    return sql
        .list(
            row -> Map.entry(row.getLong(1), LineStatus.valueOf(row.getString(2))),
            "select line_id, 'MATCHED' from recon.matched_line"
                + " where line_id = any (?::bigint[])"
                + " union all select distinct s.line_id, 'SUGGESTED' from recon.suggested_line s"
                + " where s.line_id = any (?::bigint[]) and not exists"
                + " (select from recon.matched_line m where m.line_id = s.line_id)",
            ids,
            ids)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Holds the source's lock, so that no match is made between this answer and its use. */
  @Override
  public boolean anyMatched(long fileId) {
    lockTheSource(fileId);
    return anyMatched("l.file_id = ?", fileId);
  }

  @Override
  public boolean anyMatched(long fileId, int statement) {
    lockTheSource(fileId);
    return anyMatched("l.file_id = ? and l.statement = ?", fileId, statement);
  }

  private boolean anyMatched(String lines, Object... parameters) {
    return sql.first(
            row -> row.getBoolean(1),
            "select exists (select from intake.statement_line l"
                + " join recon.matched_line m on m.line_id = l.id where "
                + lines
                + ")",
            parameters)
        .orElseThrow();
  }

  @Override
  public void withdrawSuggestions(long fileId, Integer statement) {
    suggestions.withdraw(fileId, statement);
  }

  private void lockTheSource(long fileId) {
    sql.list(
        row -> row.getLong(1),
        "select s.id from intake.source s join intake.file f on f.source_id = s.id"
            + " where f.id = ? for no key update of s",
        fileId);
  }

  @Override
  public Optional<String> open(long fileId) {
    return sql.first(
        row ->
            "l.id in (select o.line_id from recon.open_line o where o.source_id = %d and o.file_id = %d)"
                .formatted(row.getLong(1), fileId),
        "select f.source_id from intake.file f join recon.file_listing g on g.file_id = f.id"
            + " and g.complete where f.id = ?",
        fileId);
  }

  @Override
  public String condition(LineStatus status) {
    String matched = "exists (select from recon.matched_line m where m.line_id = l.id)";
    String suggested = "exists (select from recon.suggested_line g where g.line_id = l.id)";
    return switch (status) {
      case MATCHED -> matched;
      case SUGGESTED -> suggested + " and not " + matched;
      default -> throw new IllegalArgumentException("not kept here: " + status);
    };
  }
}
