package kontor.domain.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kontor.domain.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  @ParameterizedTest
  @ValueSource(strings = {"long enough!", "correct horse battery staple", "ünïcödé-wörd"})
  void should_accept_any_twelve_characters(String password) {
    assertThatCode(() -> PasswordPolicy.check(password, "operator")).doesNotThrowAnyException();
  }

  @Test
  void should_count_characters_and_not_bytes() {
    assertRefused("😀😃😄😁😆😅😂🤣😊😇🙂", "at least 12");
  }

  @Test
  void should_refuse_a_short_password() {
    assertRefused("elevenchars", "at least 12");
    assertRefused(null, "at least 12");
  }

  @Test
  void should_refuse_a_password_no_one_can_hash_in_time() {
    assertRefused("abcdefgh".repeat(33), "at most 256");
  }

  @Test
  void should_refuse_the_user_name_whatever_its_case_and_tail() {
    assertThatThrownBy(() -> PasswordPolicy.check("Anna.Petersen1", "anna.petersen"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("user name");
  }

  @Test
  void should_refuse_one_character_again_and_again() {
    assertRefused("aaaaaaaaaaaaaaaa", "different");
  }

  @Test
  void should_name_the_field_of_the_form() {
    assertThatThrownBy(() -> PasswordPolicy.check("short", "operator"))
        .isInstanceOfSatisfying(
            DomainException.class,
            broken -> {
              org.assertj.core.api.Assertions.assertThat(broken.facts())
                  .containsEntry("field", "password");
            });
  }

  private static void assertRefused(String password, String because) {
    assertThatThrownBy(() -> PasswordPolicy.check(password, "operator"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(because);
  }
}
