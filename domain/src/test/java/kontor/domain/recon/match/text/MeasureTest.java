package kontor.domain.recon.match.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureTest {

  @ParameterizedTest
  @CsvSource({
    "JARO_WINKLER, MARTHA, MARHTA, 96",
    "JARO_WINKLER, DWAYNE, DUANE, 84",
    "LEVENSHTEIN, kitten, sitting, 57",
    "JACCARD, Conrad Electronic SE, Electronic Conrad, 66",
    "OVERLAP, Conrad Electronic, Re 95 Conrad Electronic Wels, 100",
    "COSINE, Anna Berg, Berg Anna, 100",
    "PHONETIC, Meier Schmidt, Mayer Schmitt, 100",
    "EXACT, anna berg, ANNA  BERG, 100",
    "EXACT, anna berg, anna, 0",
  })
  void should_measure_how_alike_two_texts_are(
      Measure measure, String one, String other, int percent) {
    assertThat(measure.percent(one, other)).isEqualTo(percent);
    assertThat(measure.percent(other, one)).isEqualTo(percent);
  }

  @ParameterizedTest
  @EnumSource
  void should_find_a_text_like_itself_whatever_its_case_and_accents(Measure measure) {
    assertThat(measure.percent("Müller & Söhne 24", "MULLER & SOHNE 24")).isEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource
  void should_find_nothing_like_what_is_missing(Measure measure) {
    assertThat(measure.percent(null, null)).isZero();
    assertThat(measure.percent("", "")).isZero();
    assertThat(measure.percent(" ", "a")).isZero();
    assertThat(measure.percent("---", "\uD83D\uDCB6")).isZero();
  }

  @Test
  void should_bound_its_work_on_long_texts() {
    assertThat(Measure.LEVENSHTEIN.percent("a".repeat(1_000_000), "b".repeat(1_000_000))).isZero();
  }
}
