package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All solutions found in a block, and what becomes of them: certain is a group no line of which is
 * part of another solution.
 */
final class Solved {

  private static final Comparator<Members> SMALLEST =
      Comparator.comparingInt(Members::size)
          .thenComparing(members -> members.first().getFirst())
          .thenComparing(members -> members.second().getFirst())
          .thenComparing(Members::toString);

  /** What can be kept of one block; lines looked at later are left out, and say so. */
  private static final int MOST_SOLUTIONS = 200_000;

  private final GroupRule rule;
  private final Block block;
  private final Set<Members> solutions = new LinkedHashSet<>();
  private final Set<Members> byChance = new HashSet<>();
  private final Set<Integer> notComplete = new HashSet<>();
  private final List<Unsearched> unsearched = new ArrayList<>();

  Solved(GroupRule rule, Block block) {
    this.rule = rule;
    this.block = block;
  }

  /** Notes a solution; also of a shape the rule does not match, since it competes with others. */
  void add(Members members) {
    solutions.add(members);
  }

  /** Notes a solution of a search so wide that one could be expected by chance. */
  void addByChance(Members members) {
    solutions.add(members);
    byChance.add(members);
  }

  /** Whether so much was found that nothing more is looked for in the block. */
  boolean isFull() {
    return solutions.size() >= MOST_SOLUTIONS;
  }

  /** Notes that not everything was looked at for a line. */
  void leftOut(int side, int position, Unsearched.Reason reason) {
    notComplete.add(side == 1 ? position : -1 - position);
    unsearched.add(new Unsearched(lines(side).get(position), side, reason));
  }

  Findings findings(long steps) {
    Map<Integer, Integer> claims = new HashMap<>();
    solutions.forEach(one -> one.all().forEach(line -> claims.merge(line, 1, Integer::sum)));
    List<Finding> certain = new ArrayList<>();
    List<Members> open = new ArrayList<>();
    for (Members members : solutions.stream().filter(this::isWanted).sorted(SMALLEST).toList()) {
      Finding finding = finding(members, claims);
      if (isCertain(members, finding)) {
        certain.add(finding);
      } else {
        open.add(members);
      }
    }
    return new Findings(certain, suggestions(open, claims), new Search(steps, unsearched));
  }

  private boolean isWanted(Members members) {
    return rule.hasShape(members.first().size(), members.second().size());
  }

  private boolean isCertain(Members members, Finding finding) {
    return finding.solutions().equals(Solutions.ONE) && !byChance.contains(members);
  }

  /** The smallest groups first, no line more often than it can be looked at. */
  private List<Finding> suggestions(List<Members> open, Map<Integer, Integer> claims) {
    Map<Integer, Integer> given = new HashMap<>();
    List<Finding> suggested = new ArrayList<>();
    for (Members members : open) {
      if (members.all().allMatch(l -> given.getOrDefault(l, 0) < Matching.SUGGESTIONS_PER_LINE)) {
        members.all().forEach(line -> given.merge(line, 1, Integer::sum));
        suggested.add(finding(members, claims).withConfidence(MatchRule.SUGGESTED_CONFIDENCE));
      }
    }
    return suggested;
  }

  private Finding finding(Members members, Map<Integer, Integer> claims) {
    return new Finding(
        members.first().stream().map(block.first()::get).toList(),
        members.second().stream().map(block.second()::get).toList(),
        rule.confidence(),
        List.of(),
        new Solutions(
            members.all().mapToInt(claims::get).max().orElse(0),
            members.all().noneMatch(notComplete::contains)));
  }

  private List<MatchLine> lines(int side) {
    return side == 1 ? block.first() : block.second();
  }
}
