package kontor.domain.recon.match;

/** Finds groups of lines with equal sums, by what holds them together. */
final class GroupMatcher implements Matcher {

  private final GroupRule rule;
  private final SearchBudget budget;

  GroupMatcher(GroupRule rule, SearchBudget budget) {
    this.rule = rule;
    this.budget = budget;
  }

  @Override
  public Findings match(Block block) {
    long before = budget.taken();
    Solved solved = new Solved(rule, block);
    switch (rule.by()) {
      case GroupBy.Key key -> new LabelGroups(rule, block, solved).ofAll();
      case GroupBy.Batch batch -> new LabelGroups(rule, block, solved).byLabels(batch.in());
      case GroupBy.Subset subset -> searched(block, solved);
    }
    return solved.findings(budget.taken() - before);
  }

  private void searched(Block block, Solved solved) {
    if (rule.shapes().contains(GroupShape.ONE_TO_MANY)) {
      new OneToMany(rule, block, 1, solved, budget).search();
    }
    if (rule.shapes().contains(GroupShape.MANY_TO_ONE)) {
      new OneToMany(rule, block, 2, solved, budget).search();
    }
    if (rule.shapes().contains(GroupShape.MANY_TO_MANY)) {
      new ManyToMany(rule, block, solved, budget).search();
    }
  }
}
