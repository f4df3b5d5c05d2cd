package kontor.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonDepthTest {

  @Test
  void should_accept_what_people_write() {
    assertThat(isTooDeep("{\"a\":[{\"b\":\"[[[[\\\"{{{{\"}]}")).isFalse();
    assertThat(isTooDeep("[".repeat(32) + "]".repeat(32))).isFalse();
    assertThat(isTooDeep("{},".repeat(500))).isFalse();
  }

  @Test
  void should_refuse_a_document_nested_without_end() {
    assertThat(isTooDeep("[".repeat(33))).isTrue();
    assertThat(isTooDeep("{\"a\":".repeat(100_000))).isTrue();
  }

  private static boolean isTooDeep(String document) {
    return JsonDepth.isTooDeep(document.getBytes(StandardCharsets.UTF_8));
  }
}
