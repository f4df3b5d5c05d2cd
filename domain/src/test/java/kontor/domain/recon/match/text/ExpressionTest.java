package kontor.domain.recon.match.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  @Test
  void should_be_found_anywhere_without_regard_to_case() {
    assertThat(new Expression("fee [0-9]+").isIn("Monthly FEE 12")).isTrue();
    assertThat(new Expression("^fee").isIn("Monthly FEE 12")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){20}$"})
  void should_take_linear_time_where_others_take_ages(String expression) {
    String text = "a".repeat(10_000) + "!";
    assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(new Expression(expression).isIn(text)).isFalse());
  }

  @Test
  void should_endure_an_expression_of_ten_thousand_characters() {
    String longest = "(a|b)*c".repeat(1_428);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThat(new Expression(longest).isIn("ab".repeat(1_000))).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "(a)\\1",
        "(?=a)",
        "((a{100}){100}){100}",
        "(((a{1000}){1000}){1000})",
        "[)]{99}(\\Q)\\E{1000}){1000}"
      })
  void should_refuse_what_is_unreadable_or_not_linear(String expression) {
    assertThatThrownBy(() -> new Expression(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_refuse_what_is_longer() {
    assertThatThrownBy(() -> new Expression("a".repeat(10_001)))
        .hasMessage("an expression has 1 to 10000 characters");
  }
}
