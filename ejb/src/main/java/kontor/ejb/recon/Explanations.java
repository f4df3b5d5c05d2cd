package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ToleranceRule;
import kontor.ejb.recon.Explanation.Agreement;
import kontor.ejb.shared.Sql;

/** Tells why a match stands, from the rule version that made it. */
@ApplicationScoped
class Explanations {

  @Inject private Sql sql;

  Explanation of(MatchView match) {
    Optional<MatchRule> rule = rule(match);
    return new Explanation(
        match.id(),
        match.rule(),
        rule.map(Explanations::kind).orElse("HAND"),
        match.ruleSetVersion(),
        match.status(),
        match.confidence(),
        match.reason(),
        rule.map(r -> agreements(r, match.lines())).orElse(List.of()));
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

  static String kind(MatchRule rule) {
    return switch (rule) {
      case KeyRule key -> "KEY";
      case ToleranceRule tolerance -> "TOLERANCE";
    };
  }

  private static List<Agreement> agreements(MatchRule rule, List<LineView> lines) {
    if (lines.size() != 2) {
      return List.of();
    }
    List<Agreement> agreements = new ArrayList<>();
    rule.fields().forEach(field -> agreements.add(agreement(field, lines)));
    if (rule instanceof ToleranceRule tolerance) {
      agreements.add(agreement(MatchField.AMOUNT, lines));
      if (tolerance.date() != null) {
        MatchField.named(tolerance.date().field().title())
            .ifPresent(field -> agreements.add(agreement(field, lines)));
      }
    }
    return agreements;
  }

  private static Agreement agreement(MatchField field, List<LineView> lines) {
    return new Agreement(
        field.title(), value(field, lines.getFirst()), value(field, lines.getLast()));
  }

  static String value(MatchField field, LineView line) {
    Object value =
        switch (field) {
          case REFERENCE -> line.reference();
          case AMOUNT -> line.amount().toPlainString();
          case CURRENCY -> line.currency();
          case EXTERNAL_ID -> line.externalId();
          case ACCOUNT -> line.account();
          case COUNTERPARTY -> line.counterparty();
          case BOOKING_DATE -> line.bookingDate();
          case VALUE_DATE -> line.valueDate();
          case DESCRIPTION -> line.description();
        };
    return Objects.toString(value, null);
  }
}
