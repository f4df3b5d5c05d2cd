package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * All rules of a set on the lines of both sides, one after the other: what is matched or taken away
 * is out for the rules after it.
 */
public final class Ladder {

  /** What one rule found. */
  public record Rung(MatchRule rule, Findings findings) {}

  private final Set<MatchLine> gone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Rung> rungs = new ArrayList<>();
  private final List<MatchLine> first;
  private final List<MatchLine> second;

  private Ladder(List<MatchLine> first, List<MatchLine> second) {
    this.first = first;
    this.second = second;
  }

  /** What each rule finds, in their order; suggestions only among lines no rule matched. */
  public static List<Rung> climb(
      List<MatchRule> rules, List<MatchLine> first, List<MatchLine> second) {
    Ladder ladder = new Ladder(first, second);
    rules.forEach(ladder::apply);
    return ladder.rungs.stream().map(ladder::withoutGone).toList();
  }

  private void apply(MatchRule rule) {
    List<MatchLine> ones = left(first);
    List<MatchLine> others = left(second);
    Findings found = Matching.by(rule, ones, others);
    found.certain().forEach(finding -> finding.lines().forEach(gone::add));
    if (rule instanceof LinesRule lines && lines.takesAway()) {
      lines.among(1, ones).forEach(gone::add);
      lines.among(2, others).forEach(gone::add);
    }
    rungs.add(new Rung(rule, found));
  }

  private List<MatchLine> left(List<MatchLine> lines) {
    return lines.stream().filter(line -> !gone.contains(line)).toList();
  }

  private Rung withoutGone(Rung rung) {
    Findings found = rung.findings();
    return new Rung(
        rung.rule(),
        new Findings(
            found.certain(),
            found.suggested().stream()
                .filter(one -> one.lines().noneMatch(gone::contains))
                .toList(),
            found.search()));
  }
}
