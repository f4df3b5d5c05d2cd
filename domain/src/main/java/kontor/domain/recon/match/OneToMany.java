package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kontor.domain.recon.match.Unsearched.Reason;
import kontor.domain.recon.match.search.Chance;
import kontor.domain.recon.match.search.Steps;

/** Searches, for each line of one side, the lines of the other that add up to it. */
final class OneToMany {

  /** Among more lines a search would find solutions by chance, or never end. */
  static final int MOST_CANDIDATES = 200;

  private static final int MOST_IN_WINDOW = 1_000;

  private final GroupRule rule;
  private final int side;
  private final List<MatchLine> ones;
  private final List<MatchLine> others;
  private final DayIndex days;
  private final Solved solved;
  private final SearchBudget budget;

  /**
   * A search in a block.
   *
   * @param side of the single lines, 1 or 2
   */
  OneToMany(GroupRule rule, Block block, int side, Solved solved, SearchBudget budget) {
    this.rule = rule;
    this.side = side;
    this.ones = side == 1 ? block.first() : block.second();
    this.others = side == 1 ? block.second() : block.first();
    this.days = new DayIndex(rule.date(), 3 - side, others);
    this.solved = solved;
    this.budget = budget;
  }

  void search() {
    for (int i = 0; i < ones.size(); i++) {
      if (ones.get(i).amount().signum() != 0) {
        search(i);
      }
    }
  }

  private void search(int position) {
    MatchLine one = ones.get(position);
    if (DayIndex.isTooLarge(one)) {
      solved.leftOut(side, position, Reason.TOO_LARGE);
      return;
    }
    long limit = limit(one);
    Optional<Candidates> candidates =
        days.around(one, MOST_IN_WINDOW)
            .map(around -> new Candidates(others, around).forTarget(Units.of(one.amount()), limit))
            .filter(some -> some.size() <= MOST_CANDIDATES);
    if (candidates.isEmpty()) {
      solved.leftOut(side, position, Reason.TOO_LARGE);
    } else if (candidates.get().size() > 1) {
      searchIfAllowed(position, candidates.get(), limit);
    }
  }

  private void searchIfAllowed(int position, Candidates candidates, long limit) {
    if (budget.isUsedUp() || solved.isFull()) {
      solved.leftOut(side, position, Reason.RUN_STOPPED);
    } else {
      search(position, candidates, limit);
    }
  }

  private long limit(MatchLine one) {
    return Units.of(rule.amount().limit(one.amount(), one.amount()));
  }

  private void search(int position, Candidates candidates, long limit) {
    long target = Units.of(ones.get(position).amount());
    Steps steps = budget.next();
    boolean byChance = isByChance(candidates, target, limit);
    candidates
        .addingUpTo(target, limit, rule.most(), steps)
        .filter(found -> agree(position, found))
        .map(found -> Members.seenFrom(side, List.of(position), found))
        .forEach(byChance ? solved::addByChance : solved::add);
    budget.use(steps);
    if (steps.isStopped()) {
      solved.leftOut(side, position, Reason.SEARCH_STOPPED);
    }
  }

  private boolean isByChance(Candidates candidates, long target, long limit) {
    return rule.chance() != null
        && BigDecimal.valueOf(Chance.expected(candidates.amounts(), target, rule.most(), limit))
                .compareTo(rule.chance())
            > 0;
  }

  private boolean agree(int position, List<Integer> found) {
    BigDecimal one = ones.get(position).amount();
    BigDecimal sum = LabelGroups.sum(others, found);
    return side == 1 ? rule.agree(one, sum) : rule.agree(sum, one);
  }
}
