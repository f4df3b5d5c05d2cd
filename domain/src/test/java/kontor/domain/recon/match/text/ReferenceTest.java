package kontor.domain.recon.match.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "INV-2026-0042, inv 2026/0042, PUNCTUATED",
    "INV-00042, INV-42, ZEROS_LOST",
    "0004711, 4711, ZEROS_LOST",
    "INV-2026-0000042, INV-2026-42, ZEROS_LOST",
    "INV-2026-0042, PAY-INV-2026-0042, PREFIXED",
    "INV-2026-0042, INV-2062-0042, TRANSPOSED",
    "INV-2026-0042, INV-2026-00, CUT",
  })
  void should_recognise_a_reference_however_it_was_damaged(
      String reference, String arrived, Damage damage) {
    assertThat(Reference.of(reference).to(Reference.of(arrived))).contains(damage);
    assertThat(Reference.of(arrived).to(Reference.of(reference))).contains(damage);
  }

  @ParameterizedTest
  @CsvSource({
    "INV-2026-0042, INV-2026-0043",
    "INV-2026-0042, INV",
    "INV-2026-0042, 0042",
    "ABCDEF, ABCDFE",
    "1, 1",
  })
  void should_not_take_two_references_for_one(String one, String other) {
    assertThat(Reference.of(one).to(Reference.of(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INV-2026-0042 | Payment for INV-2026-0042, thank you | EMBEDDED
          INV-2026-0042 | Payment INV 2026 0042 of May          | EMBEDDED
          INV-00042     | pays INV-42 today                     | ZEROS_LOST
          INV-2026-0042 | your payment INV-2026-00              | CUT
          1512567001    | Re 1512657001 Conrad                  | TRANSPOSED
          """)
  void should_find_a_reference_in_a_text(String reference, String text, Damage damage) {
    assertThat(FreeText.of(text).find(Reference.of(reference))).contains(damage);
  }

  @ParameterizedTest
  @CsvSource({
    "INV-2026-0042, Payment of May",
    "RENT, rent for May",
    "2026, rent for May 2026",
    "INV-2026-119241, INV-2026-310441",
  })
  void should_not_find_what_is_not_there_or_too_weak(String reference, String text) {
    assertThat(FreeText.of(text).find(Reference.of(reference))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Conrad Electronic, Re 95 AT17 Conrad Electronic, true",
    "conrad electronic, RE CONRAD-ELECTRONIC 95, true",
    "Conrad Electronic, Conrad and Electronic, false",
    "Bio, VD AT47 Bio, false",
  })
  void should_find_a_name_word_for_word(String name, String text, boolean found) {
    assertThat(FreeText.of(text).names(name)).isEqualTo(found);
  }
}
