package kontor.domain.recon.match.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FreeTextTest {

  @Property
  void should_take_its_strong_references_for_labels(@ForAll("texts") String text) {
    assertThat(FreeText.labels(text))
        .isEqualTo(
            FreeText.of(text).references().stream()
                .filter(Reference::isStrong)
                .map(Reference::canonical)
                .collect(Collectors.toSet()));
  }

  @Test
  void should_know_a_label_however_it_is_punctuated() {
    assertThat(FreeText.labels("Payout batch-0042, thanks")).contains("BATCH0042");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("INV", "20260017", "7", "batch", "ä1", " ", "-", "/", "", "\uD83D\uDCB6")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
