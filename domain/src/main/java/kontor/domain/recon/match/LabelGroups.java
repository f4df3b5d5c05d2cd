package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import kontor.domain.recon.match.text.FreeText;

/** Groups of lines that bear the same label: all of them or none. */
final class LabelGroups {

  private final GroupRule rule;
  private final Block block;
  private final Solved solved;

  LabelGroups(GroupRule rule, Block block, Solved solved) {
    this.rule = rule;
    this.block = block;
    this.solved = solved;
  }

  /** The whole block. */
  void ofAll() {
    check(positions(block.first()), positions(block.second()));
  }

  private static List<Integer> positions(List<MatchLine> lines) {
    return IntStream.range(0, lines.size()).boxed().toList();
  }

  /** Every set of lines that bear one batch id. */
  void byLabels(List<MatchField> fields) {
    Map<String, List<Integer>> firsts = new HashMap<>();
    label(
        block.first(),
        fields,
        (text, line) -> firsts.computeIfAbsent(text, fresh -> new ArrayList<>(1)).add(line));
    Map<String, List<Integer>> seconds = new HashMap<>();
    label(
        block.second(),
        fields,
        (text, line) -> {
          if (firsts.containsKey(text)) {
            seconds.computeIfAbsent(text, fresh -> new ArrayList<>(1)).add(line);
          }
        });
    seconds.forEach((text, lines) -> check(firsts.get(text), lines));
  }

  private static void label(
      List<MatchLine> lines, List<MatchField> fields, ObjIntConsumer<String> labelled) {
    for (int i = 0; i < lines.size(); i++) {
      for (String text : labels(lines.get(i), fields)) {
        labelled.accept(text, i);
      }
    }
  }

  /** What could be a batch id on a line. */
  static Set<String> labels(MatchLine line, List<MatchField> fields) {
    Set<String> labels = new HashSet<>();
    for (MatchField field : fields) {
      if (field.keyOf(line) instanceof String text) {
        labels.addAll(FreeText.labels(text));
      }
    }
    return labels;
  }

  private void check(List<Integer> first, List<Integer> second) {
    if (rule.hasShape(first.size(), second.size())
        && rule.agree(sum(block.first(), first), sum(block.second(), second))
        && areInTime(first, second)) {
      solved.add(new Members(first, second));
    }
  }

  static BigDecimal sum(List<MatchLine> lines, List<Integer> positions) {
    return positions.stream()
        .map(position -> lines.get(position).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The earliest and the latest of one side against those of the other. */
  private boolean areInTime(List<Integer> first, List<Integer> second) {
    return rule.date() == null
        || ends(block.first(), first).stream()
            .allMatch(one ->
                ends(block.second(), second).stream().allMatch(other -> rule.isInTime(one, other)));
  }

  /** Lines with the earliest and the latest date; any without a date, which is in no window. */
  private List<MatchLine> ends(List<MatchLine> lines, List<Integer> positions) {
    WindowField field = rule.date().field();
    Comparator<MatchLine> byDate =
        Comparator.comparing(field::of, Comparator.nullsFirst(Comparator.naturalOrder()));
    List<MatchLine> sorted = positions.stream().map(lines::get).sorted(byDate).toList();
    return List.of(sorted.getFirst(), sorted.getLast());
  }
}
