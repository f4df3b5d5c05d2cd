package kontor.ejb.recon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kontor.domain.recon.match.Criterion;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ScorePart;
import kontor.domain.recon.match.ScoreRule;
import kontor.ejb.recon.Explanation.Agreement;
import kontor.ejb.recon.NearLines.Seen;

/** What a rule compared on the lines of a match. */
final class Agreements {

  private Agreements() {}

  /** Of a pair every criterion; of more lines the shared fields and the sums. */
  static List<Agreement> of(MatchRule rule, List<Seen> lines) {
    return lines.size() == 2 ? ofPair(rule, lines.getFirst(), lines.getLast()) : sums(rule, lines);
  }

  private static List<Agreement> ofPair(MatchRule rule, Seen one, Seen other) {
    return Criterion.of(rule).stream()
        .map(criterion ->
            new Agreement(
                criterion.title(),
                ShownValue.first(criterion, one, other),
                ShownValue.second(criterion, one, other)))
        .toList();
  }

  private static List<Agreement> sums(MatchRule rule, List<Seen> lines) {
    List<Agreement> agreements = new ArrayList<>();
    rule.fields()
        .forEach(field ->
            agreements.add(
                new Agreement(field.title(), shared(field, 1, lines), shared(field, 2, lines))));
    if (!lines.isEmpty()) {
      agreements.add(new Agreement(MatchField.AMOUNT.title(), sum(1, lines), sum(2, lines)));
    }
    return agreements;
  }

  private static Stream<LineView> ofSide(int side, List<Seen> lines) {
    return lines.stream().map(Seen::view).filter(view -> view.side() == side);
  }

  private static String shared(MatchField field, int side, List<Seen> lines) {
    return ofSide(side, lines)
        .map(view -> ShownValue.of(field, view))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String sum(int side, List<Seen> lines) {
    return ofSide(side, lines)
        .map(LineView::amount)
        .reduce(BigDecimal::add)
        .map(BigDecimal::toPlainString)
        .orElse(null);
  }

  /** What each weight of a SCORE added to a pair. */
  static List<ScorePart> parts(MatchRule rule, List<Seen> lines) {
    return rule instanceof ScoreRule score && lines.size() == 2
        ? score.score(lines.getFirst().line(), lines.getLast().line()).parts()
        : List.of();
  }
}
