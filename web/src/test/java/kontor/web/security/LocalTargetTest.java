package kontor.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/intake/files", "/recon/run?id=7&side=a"})
  void should_lead_to_the_page_that_was_wanted(String wanted) {
    assertThat(LocalTarget.of(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "/x//evil.example",
        "/sign-in?to=/",
        "/api/v1/audit"
      })
  void should_lead_home_from_anything_else(String wanted) {
    assertThat(LocalTarget.of(wanted)).isEqualTo("/");
  }
}
