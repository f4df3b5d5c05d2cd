package kontor.domain.recon.match;

import java.util.List;
import java.util.function.Function;

/** Pairs gross lines with the lines of what a fee left of them. */
final class FeeMatcher implements Matcher {

  private final FeeRule rule;

  FeeMatcher(FeeRule rule) {
    this.rule = rule;
  }

  @Override
  public Findings match(Block block) {
    Function<MatchLine, Choice> ofGross = ofGross(block);
    Function<MatchLine, Choice> ofNet = ofNet(block);
    return new Mutual(isGrossFirst() ? ofGross : ofNet, isGrossFirst() ? ofNet : ofGross)
        .pair(block);
  }

  private boolean isGrossFirst() {
    return rule.gross() == 1;
  }

  private Function<MatchLine, Choice> ofGross(Block block) {
    List<MatchLine> nets = isGrossFirst() ? block.second() : block.first();
    AmountIndex index = new AmountIndex(nets, MatchLine::amount);
    return gross ->
        rule.net(gross)
            .map(net ->
                choice(
                    index.nearest(
                        AmountRange.within(rule.amount(), net),
                        gross.bookingDate().toEpochDay(),
                        line -> rule.isNet(gross, line),
                        Choice.MOST_COMPARED + 1),
                    line -> edge(gross, line)))
            .orElse(new Choice(List.of(), true));
  }

  private Function<MatchLine, Choice> ofNet(Block block) {
    List<MatchLine> gross =
        (isGrossFirst() ? block.first() : block.second())
            .stream().filter(line -> rule.net(line).isPresent()).toList();
    AmountIndex index = new AmountIndex(gross, line -> rule.net(line).orElseThrow());
    return net ->
        choice(
            index.nearest(
                AmountRange.within(rule.amount(), net.amount()),
                net.bookingDate().toEpochDay(),
                line -> rule.isNet(line, net),
                Choice.MOST_COMPARED + 1),
            line -> edge(line, net));
  }

  private static Choice choice(List<MatchLine> near, Function<MatchLine, Edge> edge) {
    return new Choice(near.stream().map(edge).toList(), near.size() <= Choice.MOST_COMPARED);
  }

  private Edge edge(MatchLine gross, MatchLine net) {
    return new Edge(
        isGrossFirst() ? gross : net,
        isGrossFirst() ? net : gross,
        rule.confidence(),
        true,
        rule.net(gross).orElseThrow().subtract(net.amount()).abs(),
        List.of());
  }
}
