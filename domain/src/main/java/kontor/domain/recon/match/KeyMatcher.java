package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Pairs lines by an equal key: a key that is unique on both sides is certain; k lines alike on one
 * side and k alike on the other are paired by occurrence; every other key is only suggested.
 */
final class KeyMatcher {

  private final KeyRule rule;
  private final List<Pair> certain = new ArrayList<>();
  private final List<Pair> suggested = new ArrayList<>();

  KeyMatcher(KeyRule rule) {
    this.rule = rule;
  }

  Pairing pair(List<MatchLine> first, List<MatchLine> second) {
    Map<List<Object>, List<MatchLine>> others = byKey(second);
    byKey(first).forEach((key, lines) -> pairOne(lines, others.getOrDefault(key, List.of())));
    return new Pairing(certain, suggested);
  }

  private Map<List<Object>, List<MatchLine>> byKey(List<MatchLine> lines) {
    Map<List<Object>, List<MatchLine>> groups = new HashMap<>();
    for (MatchLine line : lines.stream().sorted(MatchLine.ORDER).toList()) {
      List<Object> key = keyOf(line);
      if (key.stream().allMatch(Objects::nonNull)) {
        groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(line);
      }
    }
    return groups;
  }

  private List<Object> keyOf(MatchLine line) {
    List<Object> key = new ArrayList<>();
    rule.fields().forEach(field -> key.add(field.keyOf(line)));
    return key;
  }

  private void pairOne(List<MatchLine> first, List<MatchLine> second) {
    if (first.size() == second.size() && alike(first) && alike(second)) {
      for (int i = 0; i < first.size(); i++) {
        certain.add(new Pair(first.get(i), second.get(i)));
      }
    } else {
      suggested.addAll(Neighbours.of(first, second));
    }
  }

  private static boolean alike(List<MatchLine> lines) {
    return lines.stream().map(MatchLine::digest).distinct().count() <= 1;
  }
}
