package kontor.ejb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

  @Property
  void should_count_like_a_map(
      @ForAll @Size(max = 300) List<@IntRange(max = 20) Integer> contents) {
    Occurrences occurrences = new Occurrences();
    Map<Integer, Integer> counted = new HashMap<>();
    for (Integer content : contents) {
      int expected = counted.merge(content, 1, Integer::sum);
      assertThat(occurrences.next(new UUID(content, 7))).isEqualTo(expected);
    }
  }

  @Test
  void should_stay_right_while_it_grows() {
    Occurrences occurrences = new Occurrences();
    for (int round = 1; round <= 2; round++) {
      for (long content = 0; content < 50_000; content++) {
        assertThat(occurrences.next(new UUID(content * 4096, 0))).isEqualTo(round);
      }
    }
  }
}
