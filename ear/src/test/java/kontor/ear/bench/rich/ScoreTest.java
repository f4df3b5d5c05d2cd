package kontor.ear.bench.rich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

  @TempDir private Path folder;

  @Test
  void should_hold_either_copy_of_a_duplicate_to_be_right() throws IOException {
    Truth truth = truth("B1,1,DUPLICATE", "L1,1,DUPLICATE", "L2,1,DUPLICATE");

    for (String copy : List.of("L1", "L2")) {
      Score score = Score.of(truth, List.of(matched(List.of("B1"), List.of(copy))));
      assertThat(score.precision()).isEqualTo(1);
      assertThat(score.automatic()).isEqualTo(1);
    }
  }

  @Test
  void should_count_the_wrong_pairs_of_a_group() throws IOException {
    Truth truth =
        truth(
            "B1,1,BATCH_WITH_ID",
            "L1,1,BATCH_WITH_ID",
            "L2,1,BATCH_WITH_ID",
            "L3,2,ONE_SIDED",
            "B2,3,EQUAL",
            "L4,3,EQUAL");

    Score score =
        Score.of(
            truth,
            List.of(
                matched(List.of("B1"), List.of("L1", "L3")),
                matched(List.of("B2"), List.of("L4"))));

    assertThat(score.precision()).as("one match of two is wrong").isEqualTo(0.5);
    assertThat(score.automatic()).as("one case of two is found whole").isEqualTo(0.5);
  }

  @Test
  void should_take_the_first_suggestion_of_a_line_only() throws IOException {
    Truth truth = truth("B1,1,EQUAL", "L1,1,EQUAL", "B2,2,EQUAL", "L2,2,EQUAL");

    Score score =
        Score.of(
            truth,
            List.of(
                suggested("B1", "L2", 60),
                suggested("B1", "L1", 90),
                suggested("B2", "L1", 90),
                suggested("B2", "L2", 60)));

    assertThat(score.automatic()).isZero();
    assertThat(score.found()).as("of the first line, not of the second").isEqualTo(0.5);
    assertThat(score.precision()).as("of no matches").isCloseTo(1, within(0.0));
  }

  private static Found matched(List<String> bank, List<String> ledger) {
    return new Found("rule", 0, true, 100, bank, ledger);
  }

  private static Found suggested(String bank, String ledger, int confidence) {
    return new Found("rule", 0, false, confidence, List.of(bank), List.of(ledger));
  }

  private Truth truth(String... rows) throws IOException {
    return Truth.of(Files.write(folder.resolve("truth.csv"), List.of(rows)));
  }
}
