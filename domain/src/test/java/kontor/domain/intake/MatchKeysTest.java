package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchKeysTest {

  @ParameterizedTest
  @CsvSource({
    "inv-17, INV-17",
    "'  Inv   17 ', INV 17",
    "ｉｎｖ１７, INV17",
    "straße, STRASSE",
    "a\u00A0\tb, A B"
  })
  void should_compare_without_case_width_and_white_space(String reference, String key) {
    assertThat(MatchKeys.reference(reference)).isEqualTo(key);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "NOTPROVIDED", "notprovided", "Unstructured", "NULL", "\u00A0"})
  void should_know_when_there_is_no_reference(String reference) {
    assertThat(MatchKeys.reference(reference)).isNull();
  }

  @Property
  void should_give_a_key_its_own_key(@ForAll String reference) {
    String key = MatchKeys.reference(reference);
    assertThat(key == null ? null : MatchKeys.reference(key)).isEqualTo(key);
  }
}
