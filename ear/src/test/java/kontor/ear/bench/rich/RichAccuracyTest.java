package kontor.ear.bench.rich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.recon.ReadRules;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bars of accuracy by the pure rules; the benchmark sets them to the product at volume. */
class RichAccuracyTest {

  private static final int LINES = 4_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void should_find_what_belongs_together_and_match_nothing_else(long seed) throws IOException {
    List<MatchRule> rules = ReadRules.of(RichRules.document());
    Score score = InMemory.score(RichWorkload.write(folder, LINES, seed), rules);

    assertThat(score.precision()).as("precision%n%s", score).isGreaterThanOrEqualTo(0.999);
    assertThat(score.automatic()).as("found by itself%n%s", score).isGreaterThanOrEqualTo(0.90);
    assertThat(score.found()).as("with suggestions%n%s", score).isGreaterThanOrEqualTo(0.97);
  }
}
