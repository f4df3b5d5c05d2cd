package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontor.domain.recon.match.Unsearched.Reason;
import kontor.domain.recon.match.search.Steps;
import kontor.domain.recon.match.search.SubsetSearch;

/**
 * Searches, for each day of the anchor side, choices of its lines and of the other side's lines in
 * the window whose sums agree. A solution that holds a smaller one is none of its own.
 */
final class ManyToMany {

  /** Each line more doubles the choices. */
  private static final int MOST_OF_A_DAY = 20;

  private final GroupRule rule;
  private final Block block;
  private final int side;
  private final Solved solved;
  private final SearchBudget budget;
  private final List<Members> found = new ArrayList<>();
  private Steps steps = new Steps(0);

  ManyToMany(GroupRule rule, Block block, Solved solved, SearchBudget budget) {
    this.rule = rule;
    this.block = block;
    this.side = rule.date() == null ? 1 : rule.date().anchor();
    this.solved = solved;
    this.budget = budget;
  }

  void search() {
    DayIndex anchors = new DayIndex(rule.date(), side, lines(side));
    DayIndex others = new DayIndex(rule.date(), 3 - side, lines(3 - side));
    for (List<Integer> day : anchors.days()) {
      if (day.size() > 1) {
        search(day, others.around(lines(side).get(day.getFirst()), OneToMany.MOST_CANDIDATES));
      }
    }
  }

  private List<MatchLine> lines(int ofSide) {
    return ofSide == 1 ? block.first() : block.second();
  }

  private void search(List<Integer> day, Optional<List<Integer>> others) {
    if (day.size() > MOST_OF_A_DAY || others.isEmpty()) {
      leaveOut(day, Reason.TOO_LARGE);
    } else if (others.get().size() > 1 && (budget.isUsedUp() || solved.isFull())) {
      leaveOut(day, Reason.RUN_STOPPED);
    } else if (others.get().size() > 1) {
      searchAll(day, new Candidates(lines(3 - side), others.get()));
    }
  }

  private void leaveOut(List<Integer> day, Reason reason) {
    day.forEach(position -> solved.leftOut(side, position, reason));
  }

  private void searchAll(List<Integer> day, Candidates others) {
    found.clear();
    steps = budget.next();
    choose(day, 0, List.of(), others);
    budget.use(steps);
    found.stream().filter(this::isMinimal).forEach(solved::add);
    if (steps.isStopped()) {
      leaveOut(day, Reason.SEARCH_STOPPED);
    }
  }

  private boolean isMinimal(Members members) {
    return found.stream().noneMatch(members::isMoreThan);
  }

  /** Every choice of the day's lines, and what adds up to it. */
  private void choose(List<Integer> day, int from, List<Integer> chosen, Candidates others) {
    if (!chosen.isEmpty()) {
      addUpTo(chosen, others);
    }
    for (int i = from; i < day.size() && chosen.size() < rule.most() && !steps.isStopped(); i++) {
      List<Integer> more = new ArrayList<>(chosen);
      more.add(day.get(i));
      choose(day, i + 1, more, others);
    }
  }

  private void addUpTo(List<Integer> chosen, Candidates others) {
    var sum = LabelGroups.sum(lines(side), chosen);
    if (sum.signum() != 0) {
      long limit = Units.of(rule.amount().limit(sum, sum));
      others
          .addingUpTo(Units.of(sum), limit, rule.most(), steps)
          .map(parts -> Members.seenFrom(side, chosen, parts))
          .filter(this::agree)
          .forEach(found::add);
      stopWithEnough();
    }
  }

  /** Among equal amounts every choice is a solution; that many make nothing clearer. */
  private void stopWithEnough() {
    if (found.size() >= SubsetSearch.MOST_SOLUTIONS) {
      steps.stop();
    }
  }

  private boolean agree(Members members) {
    return rule.agree(
        LabelGroups.sum(block.first(), members.first()),
        LabelGroups.sum(block.second(), members.second()));
  }
}
