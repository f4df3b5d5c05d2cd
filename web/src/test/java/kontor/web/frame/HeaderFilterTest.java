package kontor.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderFilterTest {

  @Test
  void should_bind_browsers_to_tls_on_answers_over_tls_only() {
    assertThat(HeaderFilter.isStrict(true, "kontor.example")).isTrue();
    assertThat(HeaderFilter.isStrict(false, "kontor.example")).isFalse();
  }

  @Test
  void should_never_bind_this_machine_itself() {
    assertThat(HeaderFilter.isStrict(true, "localhost")).isFalse();
    assertThat(HeaderFilter.isStrict(true, "127.0.0.1")).isFalse();
    assertThat(HeaderFilter.isStrict(true, "[::1]")).isFalse();
  }
}
