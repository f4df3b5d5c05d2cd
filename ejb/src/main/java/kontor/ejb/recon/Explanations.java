package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.recon.NearLines.Seen;
import kontor.ejb.shared.Sql;

/** Tells why a match stands, from the rule version that made it. */
@ApplicationScoped
class Explanations {

  @Inject private Sql sql;
  @Inject private NearLines lines;

  Explanation of(MatchView match) {
    Optional<MatchRule> rule = rule(match);
    List<Seen> seen = rule.isPresent() ? lines.ofMatch(match) : List.of();
    return new Explanation(
        match.id(),
        match.rule(),
        rule.map(MatchRule::kind).orElse("HAND"),
        match.ruleSetVersion(),
        match.status(),
        match.confidence(),
        match.reason(),
        rule.map(one -> Agreements.of(one, seen)).orElse(List.of()),
        rule.map(one -> Agreements.parts(one, seen)).orElse(List.of()));
  }

  private Optional<MatchRule> rule(MatchView match) {
    List<String> sides =
        sql.list(
            row -> row.getString(1),
            "select s.name from recon.side s join recon.match m on m.reconciliation_id ="
                + " s.reconciliation_id where m.id = ? order by s.position",
            match.id());
    return sql.first(
            row -> row.getString(1),
            "select r.rules from recon.rule_set r join recon.match m on m.rule_set_id = r.id"
                + " where m.id = ?",
            match.id())
        .flatMap(rules ->
            new RuleReader(sides)
                .read(Reconciliations.parse(rules)).stream()
                    .filter(rule -> rule.name().equals(match.rule()))
                    .findFirst());
  }
}
