package kontor.ejb.recon;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kontor.domain.recon.match.Criterion;
import kontor.domain.recon.match.LinesRule;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ScorePart;
import kontor.domain.recon.match.ScoreRule;
import kontor.ejb.recon.LineExplanation.Near;
import kontor.ejb.recon.LineExplanation.Tried;
import kontor.ejb.recon.NearLines.Seen;

/**
 * What a rule makes of an open line: the line nearest to keeping it, and the criterion those two
 * fail.
 */
final class WhyNot {

  private final MatchRule rule;
  private final List<Criterion> criteria;
  private final Seen line;
  private final Optional<Seen> nearest;

  private WhyNot(MatchRule rule, Seen line, List<Seen> others) {
    this.rule = rule;
    this.criteria = Criterion.of(rule);
    this.line = line;
    this.nearest = rule instanceof LinesRule ? Optional.empty() : nearest(others);
  }

  /** Of a rule and a line, held against some others. */
  static WhyNot of(MatchRule rule, Seen line, List<Seen> others) {
    return new WhyNot(rule, line, others);
  }

  /** The same as a part of the answer for a reconciliation. */
  Tried under(String reconciliation, int ruleSet) {
    Optional<Criterion> failed =
        nearest.flatMap(other -> criteria.stream().skip(kept(other)).findFirst());
    return new Tried(
        reconciliation,
        ruleSet,
        rule.name(),
        rule.kind(),
        nearest.map(WhyNot::near).orElse(null),
        failed.map(Criterion::title).orElse(doesNotApply()),
        failed.map(criterion -> shown(criterion, true)).orElse(null),
        failed.map(criterion -> shown(criterion, false)).orElse(null),
        nearest.map(this::parts).orElse(List.of()));
  }

  /** A rule may not speak of the line at all, whatever stands beside it. */
  private String doesNotApply() {
    int side = line.view().side();
    boolean concerns =
        rule instanceof LinesRule lines
            ? lines.concerns(side, line.line())
            : rule.when().takes(side, line.line());
    return concerns ? null : "when";
  }

  private static Near near(Seen other) {
    return new Near(other.view().id(), other.view().sideName(), other.view().externalId());
  }

  /** The one that keeps most criteria; among equals the nearest in amount, then in days. */
  private Optional<Seen> nearest(List<Seen> others) {
    return others.stream()
        .min(
            Comparator.comparing((Seen other) -> -kept(other))
                .thenComparing(other -> -points(other))
                .thenComparing(other -> line.line().amount().subtract(other.line().amount()).abs())
                .thenComparing(this::days)
                .thenComparing(Seen::line, MatchLine.ORDER));
  }

  private int kept(Seen other) {
    return Criterion.kept(criteria, first(other).line(), second(other).line());
  }

  private int points(Seen other) {
    return rule instanceof ScoreRule score
        ? score.score(first(other).line(), second(other).line()).percent()
        : 0;
  }

  private List<ScorePart> parts(Seen other) {
    return rule instanceof ScoreRule score
        ? score.score(first(other).line(), second(other).line()).parts()
        : List.of();
  }

  private String shown(Criterion criterion, boolean own) {
    Seen other = nearest.orElseThrow();
    return own == isFirst()
        ? ShownValue.first(criterion, first(other), second(other))
        : ShownValue.second(criterion, first(other), second(other));
  }

  private boolean isFirst() {
    return line.view().side() == 1;
  }

  private Seen first(Seen other) {
    return isFirst() ? line : other;
  }

  private Seen second(Seen other) {
    return isFirst() ? other : line;
  }

  private long days(Seen other) {
    return Math.abs(
        line.line().bookingDate().toEpochDay() - other.line().bookingDate().toEpochDay());
  }
}
