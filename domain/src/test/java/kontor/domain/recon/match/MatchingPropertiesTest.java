package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatchingPropertiesTest {

  @Property(tries = 300)
  void should_never_use_a_line_twice(
      @ForAll("rules") MatchRule rule,
      @ForAll("lines") List<MatchLine> first,
      @ForAll("lines") List<MatchLine> second) {
    List<Pair> certain = Matching.by(rule, first, second).certain();
    Set<Long> firsts = new HashSet<>();
    Set<Long> seconds = new HashSet<>();
    assertThat(certain).allMatch(p -> firsts.add(p.first().id()) && seconds.add(p.second().id()));
  }

  @Property(tries = 300)
  void should_not_depend_on_the_order_of_lines(
      @ForAll("rules") MatchRule rule,
      @ForAll("lines") List<MatchLine> first,
      @ForAll("lines") List<MatchLine> second,
      @ForAll Random random) {
    Pairing straight = Matching.by(rule, first, second);
    Pairing shuffled = Matching.by(rule, shuffled(first, random), shuffled(second, random));
    assertThat(keys(shuffled.certain())).isEqualTo(keys(straight.certain()));
    assertThat(keys(shuffled.suggested())).isEqualTo(keys(straight.suggested()));
  }

  @Property(tries = 300)
  void should_be_certain_of_the_same_pairs_seen_from_the_other_side(
      @ForAll("rules") MatchRule rule,
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
    return Arbitraries.of(
        new KeyRule(
            "key",
            MatchMode.AUTOMATIC,
            List.of(MatchField.REFERENCE, MatchField.AMOUNT, MatchField.CURRENCY)),
        new KeyRule("reference", MatchMode.AUTOMATIC, List.of(MatchField.REFERENCE)),
        tolerance("0.02", "0", ToleranceBase.MAX),
        tolerance("0", "1", ToleranceBase.MIN),
        tolerance("0.01", "0.5", ToleranceBase.AVERAGE));
  }

  private static MatchRule tolerance(String absolute, String percent, ToleranceBase base) {
    return new ToleranceRule(
        "near",
        MatchMode.AUTOMATIC,
        List.of(MatchField.CURRENCY),
        new AmountTolerance(new BigDecimal(absolute), new BigDecimal(percent), base),
        new DateWindow(WindowField.BOOKING_DATE, 1, 2, 1));
  }

  private static MatchRule mirrored(MatchRule rule) {
    return switch (rule) {
      case KeyRule key -> key;
      case ToleranceRule near ->
          new ToleranceRule(
              near.name(),
              near.mode(),
              near.fields(),
              near.amount(),
              new DateWindow(near.date().field(), near.date().before(), near.date().after(), 2));
    };
  }

  /** Few values, so that ties, doubles and missing references are common; ids made unique. */
  @Provide
  Arbitrary<List<MatchLine>> lines() {
    Arbitrary<String> amount = Arbitraries.of("10.00", "10.01", "10.02", "-10.00", "0.00", "99.90");
    Arbitrary<String> currency = Arbitraries.of("EUR", "USD");
    Arbitrary<String> reference = Arbitraries.of("A", "B", "Ä", "\uD83D\uDCB6", "").injectNull(0.2);
    Arbitrary<Integer> day = Arbitraries.integers().between(0, 3);
    return Combinators.combine(amount, currency, reference, day)
        .as((a, c, r, d) -> Lines.line(0, a, c, r, Lines.DAY.plusDays(d), 1))
        .list()
        .ofMaxSize(14)
        .map(MatchingPropertiesTest::numbered);
  }

  private static List<MatchLine> numbered(List<MatchLine> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> {
          MatchLine line = lines.get(i);
          int occurrence =
              (int)
                  lines.subList(0, i + 1).stream()
                      .filter(other -> other.digest().equals(line.digest()))
                      .count();
          return Lines.line(
              i,
              line.amount().toPlainString(),
              line.currency(),
              line.reference(),
              line.bookingDate(),
              occurrence);
        })
        .toList();
  }

  private static List<MatchLine> shuffled(List<MatchLine> lines, Random random) {
    List<MatchLine> copy = new ArrayList<>(lines);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static Set<String> keys(List<Pair> pairs) {
    return pairs.stream().map(p -> key(p.first(), p.second())).collect(Collectors.toSet());
  }

  private static String key(MatchLine first, MatchLine second) {
    return first.externalId() + " = " + second.externalId();
  }
}
