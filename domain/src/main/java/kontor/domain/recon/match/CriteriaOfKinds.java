package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** What each kind of rule asks of two lines besides equal fields. */
final class CriteriaOfKinds {

  private CriteriaOfKinds() {}

  static List<Criterion> of(MatchRule rule) {
    return switch (rule) {
      case KeyRule key -> List.of();
      case ToleranceRule near -> and(List.of(amount(near.amount())), near.date());
      case ReferenceRule reference -> ofReference(reference);
      case ScoreRule score -> ofScore(score);
      case FeeRule fee -> and(List.of(net(fee)), fee.date());
      case GroupRule group -> ofGroup(group);
      case NettingRule netting -> List.of(Criterion.of(MatchField.AMOUNT, netting::cancel));
      case LinesRule lines -> List.of();
    };
  }

  private static List<Criterion> ofReference(ReferenceRule rule) {
    List<Criterion> criteria = new ArrayList<>(and(List.of(amount(rule.amount())), rule.date()));
    Function<MatchLine, String> texts = line -> shown(rule.of(), line);
    criteria.add(
        Criterion.of(
            "reference", (first, second) -> rule.likeness(first, second) > 0, texts, texts));
    return criteria;
  }

  private static String shown(List<MatchField> fields, MatchLine line) {
    return fields.stream()
        .map(field -> field.shown(line))
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }

  private static List<Criterion> ofScore(ScoreRule rule) {
    List<Criterion> criteria = new ArrayList<>(and(List.of(), rule.date()));
    criteria.add(
        new Criterion(
            "score",
            (first, second) -> rule.score(first, second).percent() >= rule.suggest(),
            (first, second) -> String.valueOf(rule.score(first, second).percent()),
            (first, second) -> String.valueOf(rule.suggest())));
    return criteria;
  }

  private static List<Criterion> ofGroup(GroupRule rule) {
    List<Criterion> criteria = new ArrayList<>(and(List.of(), rule.date()));
    if (rule.by() instanceof GroupBy.Batch batch) {
      criteria.add(batch(batch.in()));
    }
    criteria.add(
        Criterion.of(
            MatchField.AMOUNT,
            (first, second) -> first.amount().signum() == second.amount().signum()));
    return criteria;
  }

  private static Criterion batch(List<MatchField> fields) {
    Function<MatchLine, String> labels =
        line -> String.join(", ", LabelGroups.labels(line, fields).stream().sorted().toList());
    return Criterion.of(
        "batch",
        (first, second) ->
            !Collections.disjoint(
                LabelGroups.labels(first, fields), LabelGroups.labels(second, fields)),
        labels,
        labels);
  }

  private static Criterion net(FeeRule rule) {
    Function<MatchLine, String> amount = line -> line.amount().toPlainString();
    Function<MatchLine, String> net =
        line -> rule.net(line).map(BigDecimal::toPlainString).orElse(null);
    return Criterion.of(
        "net",
        (first, second) -> isNet(rule, first, second),
        rule.gross() == 1 ? net : amount,
        rule.gross() == 1 ? amount : net);
  }

  private static boolean isNet(FeeRule rule, MatchLine first, MatchLine second) {
    MatchLine gross = rule.gross() == 1 ? first : second;
    MatchLine other = rule.gross() == 1 ? second : first;
    return rule.net(gross).filter(net -> rule.amount().allows(net, other.amount())).isPresent();
  }

  private static Criterion amount(AmountTolerance tolerance) {
    return Criterion.of(
        MatchField.AMOUNT, (first, second) -> tolerance.allows(first.amount(), second.amount()));
  }

  private static List<Criterion> and(List<Criterion> criteria, DateWindow window) {
    List<Criterion> all = new ArrayList<>(criteria);
    if (window != null) {
      MatchField field = MatchField.named(window.field().title()).orElseThrow();
      all.add(Criterion.of(field, window::allows));
    }
    return all;
  }
}
