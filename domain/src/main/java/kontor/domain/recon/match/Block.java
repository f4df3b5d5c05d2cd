package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that agree in the fields of a rule and to which it applies.
 *
 * @param first of the first side, in {@link MatchLine#ORDER}
 * @param second of the second side, in the same order
 */
record Block(List<MatchLine> first, List<MatchLine> second) {

  Block {
    first = first.stream().sorted(MatchLine.ORDER).toList();
    second = second.stream().sorted(MatchLine.ORDER).toList();
  }

  /** The blocks of a rule in the order of their keys, those in which it could find something. */
  static List<Block> of(MatchRule rule, List<MatchLine> first, List<MatchLine> second) {
    Map<BlockKey, List<MatchLine>> firsts = parted(rule, 1, first);
    Map<BlockKey, List<MatchLine>> seconds = parted(rule, 2, second);
    List<Block> blocks = new ArrayList<>();
    (rule.withinSide() == 2 ? seconds : firsts)
        .keySet().stream()
            .sorted()
            .forEach(key -> {
              List<MatchLine> ones = firsts.getOrDefault(key, List.of());
              List<MatchLine> others = seconds.getOrDefault(key, List.of());
              if (rule.withinSide() != 0 || !others.isEmpty()) {
                blocks.add(new Block(ones, others));
              }
            });
    return blocks;
  }

  private static Map<BlockKey, List<MatchLine>> parted(
      MatchRule rule, int side, List<MatchLine> lines) {
    Map<BlockKey, List<MatchLine>> parts = new HashMap<>();
    for (MatchLine line : lines) {
      if (rule.when().takes(side, line)) {
        BlockKey.of(rule, line)
            .ifPresent(key -> parts.computeIfAbsent(key, fresh -> new ArrayList<>()).add(line));
      }
    }
    return parts;
  }
}
