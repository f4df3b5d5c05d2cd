package kontor.domain.recon.match.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SubsetSearchTest {

  private static final long PLENTY = 10_000_000;

  @Property(tries = 2_000)
  void should_find_exactly_what_trying_everything_finds(
      @ForAll @Size(max = 12) List<@LongRange(min = -40, max = 60) Long> amounts,
      @ForAll @LongRange(min = -100, max = 150) long target,
      @ForAll @LongRange(min = 0, max = 2) long limit,
      @ForAll @IntRange(min = 1, max = 6) int most) {
    long[] falling = falling(amounts.stream().mapToLong(Long::longValue));
    Steps steps = new Steps(PLENTY);
    List<int[]> found = new SubsetSearch(falling, limit, steps).find(target, most);
    Set<String> all = tried(falling, target, limit, most);
    if (all.size() <= SubsetSearch.MOST_SOLUTIONS) {
      assertThat(found.stream().map(Arrays::toString).collect(Collectors.toSet())).isEqualTo(all);
      assertThat(found).hasSameSizeAs(all);
      assertThat(steps.isStopped()).isFalse();
    }
  }

  private static Set<String> tried(long[] amounts, long target, long limit, int most) {
    Set<String> found = new TreeSet<>();
    for (int mask = 1; mask < 1 << amounts.length; mask++) {
      int[] chosen = chosen(mask, amounts.length);
      long sum = Arrays.stream(chosen).mapToLong(i -> amounts[i]).sum();
      if (chosen.length <= most && Math.abs(sum - target) <= limit) {
        found.add(Arrays.toString(chosen));
      }
    }
    return found;
  }

  private static int[] chosen(int mask, int size) {
    return IntStream.range(0, size).filter(i -> (mask >> i & 1) == 1).toArray();
  }

  private static long[] falling(LongStream amounts) {
    return amounts.map(a -> -a).sorted().map(a -> -a).toArray();
  }

  @Test
  void should_stop_after_a_thousand_solutions_and_say_so() {
    Steps steps = new Steps(PLENTY);
    long[] equal = LongStream.generate(() -> 100).limit(60).toArray();
    assertThat(new SubsetSearch(equal, 0, steps).find(3_000, 60))
        .hasSize(SubsetSearch.MOST_SOLUTIONS);
    assertThat(steps.isStopped()).isTrue();
  }

  @Test
  void should_find_one_subset_among_sixty_candidates() {
    long[] amounts = falling(LongStream.rangeClosed(1, 60).map(n -> n * n * n * 1_003 + n));
    long target = amounts[3] + amounts[17] + amounts[41];
    Steps steps = new Steps(PLENTY);
    assertThat(new SubsetSearch(amounts, 0, steps).find(target, 3))
        .anySatisfy(found -> assertThat(found).containsExactly(3, 17, 41));
    assertThat(steps.isStopped()).isFalse();
  }

  @Test
  void should_end_in_bounded_time_when_sixty_candidates_hold_no_solution() {
    long[] even = falling(LongStream.rangeClosed(1, 60).map(n -> n * 7_919 * 2));
    Steps steps = new Steps(PLENTY);
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(new SubsetSearch(even, 0, steps).find(14_000_001, 60)).isEmpty());
    assertThat(steps.isStopped()).isTrue();
    assertThat(steps.taken()).isEqualTo(PLENTY);
  }

  @Test
  void should_expect_no_chance_among_a_few_large_amounts_but_many_among_many() {
    long[] few = {983_00, 637_00, 288_00, 500_11, 818_03};
    assertThat(Chance.expected(few, 1_620_00, 6, 0)).isLessThan(0.001);
    long[] many = LongStream.rangeClosed(1, 60).map(n -> n * 991).toArray();
    assertThat(Chance.expected(many, 50_000, 6, 0)).isGreaterThan(1);
  }
}
