package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatchingPropertiesTest {

  @Property(tries = 600)
  void should_never_use_a_line_twice(
      @ForAll("rules") MatchRule rule,
      @ForAll("lines") List<MatchLine> first,
      @ForAll("lines") List<MatchLine> second) {
    List<Finding> certain = Matching.by(rule, first, second).certain();
    Set<Long> firsts = new HashSet<>();
    Set<Long> seconds = new HashSet<>();
    assertThat(certain)
        .allMatch(finding -> finding.first().stream().allMatch(line -> firsts.add(line.id())))
        .allMatch(finding -> finding.second().stream().allMatch(line -> seconds.add(line.id())));
  }

  @Property(tries = 600)
  void should_not_depend_on_the_order_of_lines(
      @ForAll("rules") MatchRule rule,
      @ForAll("lines") List<MatchLine> first,
      @ForAll("lines") List<MatchLine> second,
      @ForAll Random random) {
    Findings straight = Matching.by(rule, first, second);
    Findings shuffled = Matching.by(rule, shuffled(first, random), shuffled(second, random));
    assertThat(keys(shuffled.certain())).isEqualTo(keys(straight.certain()));
    assertThat(keys(shuffled.suggested())).isEqualTo(keys(straight.suggested()));
  }

  @Property(tries = 600)
  void should_find_block_by_block_what_it_finds_in_all_lines(
      @ForAll("rules") MatchRule rule,
      @ForAll("lines") List<MatchLine> first,
      @ForAll("lines") List<MatchLine> second) {
    Findings whole = Matching.by(rule, first, second);
    Map<Optional<BlockKey>, List<MatchLine>> firsts = blocks(rule, first);
    Map<Optional<BlockKey>, List<MatchLine>> seconds = blocks(rule, second);
    Set<Optional<BlockKey>> keys = new HashSet<>(firsts.keySet());
    keys.addAll(seconds.keySet());
    List<Findings> parts =
        keys.stream()
            .map(key ->
                Matching.by(
                    rule,
                    firsts.getOrDefault(key, List.of()),
                    seconds.getOrDefault(key, List.of())))
            .toList();
    assertThat(keys(parts.stream().flatMap(part -> part.certain().stream()).toList()))
        .isEqualTo(keys(whole.certain()));
    assertThat(keys(parts.stream().flatMap(part -> part.suggested().stream()).toList()))
        .isEqualTo(keys(whole.suggested()));
  }

  private static Map<Optional<BlockKey>, List<MatchLine>> blocks(
      MatchRule rule, List<MatchLine> lines) {
    Map<Optional<BlockKey>, List<MatchLine>> blocks = new HashMap<>();
    lines.forEach(line ->
        blocks.computeIfAbsent(BlockKey.of(rule, line), fresh -> new ArrayList<>()).add(line));
    return blocks;
  }

  @Property(tries = 600)
  void should_only_find_what_keeps_the_rule(
      @ForAll("rules") MatchRule rule,
      @ForAll("lines") List<MatchLine> first,
      @ForAll("lines") List<MatchLine> second) {
    Findings found = Matching.by(rule, first, second);
    List<Criterion> criteria = Criterion.of(rule);
    Stream.of(found.certain(), found.suggested())
        .flatMap(Collection::stream)
        .filter(Finding::isPair)
        .forEach(finding ->
            assertThat(
                    Criterion.kept(
                        criteria, finding.first().getFirst(), finding.second().getFirst()))
                .isEqualTo(criteria.size()));
  }

  @Property(tries = 300)
  void should_be_certain_of_the_same_pairs_seen_from_the_other_side(
      @ForAll("mirrored") MatchRule rule,
      @ForAll("lines") List<MatchLine> first,
      @ForAll("lines") List<MatchLine> second) {
    Set<String> seenFromThere =
        Matching.by(mirrored(rule), second, first).certain().stream()
            .map(pair -> key(pair.second(), pair.first()))
            .collect(Collectors.toSet());
    assertThat(seenFromThere).isEqualTo(keys(Matching.by(rule, first, second).certain()));
  }

  @Provide
  Arbitrary<MatchRule> rules() {
    return Arbitraries.of(EveryKind.rules());
  }

  @Provide("mirrored")
  Arbitrary<MatchRule> rulesThatMirror() {
    return Arbitraries.of(
        EveryKind.pairs().stream().filter(rule -> !(rule instanceof FeeRule)).toList());
  }

  private static MatchRule mirrored(MatchRule rule) {
    return rule instanceof ToleranceRule near
        ? new ToleranceRule(
            near.name(),
            near.mode(),
            near.fields(),
            near.amount(),
            new DateWindow(near.date().field(), near.date().before(), near.date().after(), 2))
        : rule;
  }

  /** Few values, so that ties, doubles and missing references are common; ids made unique. */
  @Provide
  Arbitrary<List<MatchLine>> lines() {
    Arbitrary<String> amount =
        Arbitraries.of("10.00", "10.01", "10.02", "-10.00", "0.00", "99.90", "20.01", "-20.00");
    Arbitrary<String> currency = Arbitraries.of("EUR", "USD");
    Arbitrary<String> reference =
        Arbitraries.of("A", "INV-00042", "INV-42", "Ä", "\uD83D\uDCB6", "").injectNull(0.2);
    Arbitrary<String> counterparty = Arbitraries.of("ANNA BERG", "BERG").injectNull(0.3);
    Arbitrary<String> text = Arbitraries.of("pays INV-00042", "Anna Berg, rent").injectNull(0.3);
    Arbitrary<Integer> day = Arbitraries.integers().between(0, 3);
    return Combinators.combine(amount, currency, reference, counterparty, text, day)
        .as((a, c, r, p, t, d) ->
            SomeLine.of(a).in(c).reference(r).by(p).text(t).on(Lines.DAY.plusDays(d)))
        .list()
        .ofMaxSize(14)
        .map(MatchingPropertiesTest::numbered);
  }

  private static List<MatchLine> numbered(List<SomeLine> lines) {
    List<MatchLine> numbered = new ArrayList<>();
    Map<SomeLine, Integer> seen = new HashMap<>();
    for (SomeLine line : lines) {
      numbered.add(line.id(numbered.size(), seen.merge(line, 1, Integer::sum)));
    }
    return numbered;
  }

  private static List<MatchLine> shuffled(List<MatchLine> lines, Random random) {
    List<MatchLine> copy = new ArrayList<>(lines);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static Set<String> keys(List<Finding> findings) {
    return findings.stream()
        .map(finding -> key(finding.first(), finding.second()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(List<MatchLine> first, List<MatchLine> second) {
    return names(first) + " = " + names(second);
  }

  private static List<String> names(List<MatchLine> lines) {
    return lines.stream().map(MatchLine::externalId).toList();
  }
}
