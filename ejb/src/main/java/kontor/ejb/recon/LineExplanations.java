package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import kontor.domain.intake.LineStatus;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.LinesInUse;
import kontor.ejb.recon.LineExplanation.Tried;
import kontor.ejb.recon.NearLines.Seen;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Tells why a line is matched or why not. An open line is held, rule by rule, against the nearest
 * open lines of the other side, booked within a month of it or within the rule's window.
 */
@Stateless
@Tenanted
public class LineExplanations {

  private static final int LEAST_REACH_DAYS = 31;

  /** A reconciliation the line takes part in, with the rules that decide there. */
  private record Deciding(long id, String code, int ruleSet, List<MatchRule> rules) {}

  @Inject private Sql sql;
  @Inject private ReconciledLineStates states;
  @Inject private MatchReader matches;
  @Inject private Explanations explanations;
  @Inject private NearLines near;

  /** Why the line stands where it stands. */
  @RolesAllowed(Permission.RECON_READ)
  public LineExplanation of(long line) {
    LineStatus byFile = statusByFile(line);
    if (byFile != LineStatus.OPEN) {
      return new LineExplanation(line, byFile.name(), List.of(), List.of());
    }
    LineStatus status = states.statesOf(List.of(line)).getOrDefault(line, LineStatus.OPEN);
    List<Tried> tried = status == LineStatus.OPEN ? tried(line) : List.of();
    return new LineExplanation(line, status.name(), living(line), tried);
  }

  private LineStatus statusByFile(long line) {
    return sql.first(
            row -> LineStatus.valueOf(row.getString(1)),
            "select case when l.pending or f.status not in ('ACCEPTED', 'PARTIAL') or "
                + LinesInUse.superseded("f")
                + " then 'EXCLUDED'"
                + " when "
                + LinesInUse.held("f")
                + " then 'HELD' else 'OPEN' end"
                + " from intake.statement_line l join intake.file f on f.id = l.file_id"
                + " where l.id = ?",
            line)
        .orElseThrow(() -> DomainException.notFound("line", line));
  }

  private List<Explanation> living(long line) {
    return matches
        .list(
            "where m.id in (select match_id from recon.matched_line where line_id = ? union all"
                + " select match_id from recon.suggested_line where line_id = ?) order by m.id",
            line,
            line)
        .stream()
        .map(explanations::of)
        .toList();
  }

  private List<Tried> tried(long line) {
    return sql
        .list(
            row -> deciding(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4)),
            "select r.id, r.code, v.number, v.rules from recon.reconciliation r"
                + " join recon.side s on s.reconciliation_id = r.id"
                + " join intake.statement_line l on l.source_id = s.source_id"
                + " join recon.rule_set v on v.reconciliation_id = r.id"
                + " and v.number = r.active_rule_set where l.id = ? order by r.code",
            line)
        .stream()
        .flatMap(deciding -> tried(deciding, near.of(deciding.id(), line)).stream())
        .toList();
  }

  private Deciding deciding(long id, String code, int ruleSet, String rules) {
    List<String> sides =
        sql.list(
            row -> row.getString(1),
            "select name from recon.side where reconciliation_id = ? order by position",
            id);
    return new Deciding(
        id, code, ruleSet, new RuleReader(sides).read(Reconciliations.parse(rules)));
  }

  private List<Tried> tried(Deciding deciding, Seen line) {
    int days = reach(deciding.rules());
    int side = line.view().side();
    List<Seen> others = near.around(deciding.id(), line, 3 - side, days);
    boolean looksWithin = deciding.rules().stream().anyMatch(rule -> rule.withinSide() == side);
    List<Seen> own = looksWithin ? near.around(deciding.id(), line, side, days) : List.of();
    return deciding.rules().stream()
        .map(rule ->
            WhyNot.of(rule, line, candidates(rule, side, others, own))
                .under(deciding.code(), deciding.ruleSet()))
        .toList();
  }

  private static List<Seen> candidates(
      MatchRule rule, int side, List<Seen> others, List<Seen> own) {
    if (rule.withinSide() == 0) {
      return others;
    }
    return rule.withinSide() == side ? own : List.of();
  }

  private static int reach(List<MatchRule> rules) {
    return rules.stream()
        .map(MatchRule::date)
        .filter(Objects::nonNull)
        .mapToInt(date -> Math.max(date.before(), date.after()))
        .reduce(LEAST_REACH_DAYS, Math::max);
  }
}
