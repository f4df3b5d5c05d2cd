package kontor.domain.recon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextOrderTest {

  @Property
  void should_order_texts_as_their_utf_8_bytes_are_ordered(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    assertThat(Integer.signum(TextOrder.compare(one, other)))
        .isEqualTo(Integer.signum(Arrays.compareUnsigned(bytes(one), bytes(other))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("", "a", "b", "ä", "ﬃ", "\uD83D\uDCB6", "\uD83D\uDCB7", "\uFFFD")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }
}
