package kontor.ejb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class Argon2Test {

  private static final byte[] SALT = "somesaltsomesalt".getBytes(StandardCharsets.US_ASCII);

  @Test
  void should_write_the_phc_form_with_the_documented_parameters() {
    String phc = Argon2.of("a long password".toCharArray(), SALT).phc();
    assertThat(phc)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @Test
  void should_know_the_password_again_and_no_other() {
    String phc = Argon2.of("a long password".toCharArray(), SALT).phc();
    assertThat(Argon2.parse(phc).matches("a long password".toCharArray())).isTrue();
    assertThat(Argon2.parse(phc).matches("a long passwort".toCharArray())).isFalse();
    assertThat(Argon2.parse(phc).matches("".toCharArray())).isFalse();
  }

  /** From the reference implementation's tests: argon2id, v=19, t=2, m=65536, p=1, 32 bytes. */
  @Test
  void should_agree_with_the_reference_implementation() {
    String hash = "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    String salt =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString("somesalt".getBytes(StandardCharsets.US_ASCII));
    Argon2 known = Argon2.parse("$argon2id$v=19$m=65536,t=2,p=1$" + salt + "$" + hash);
    assertThat(known.matches("password".toCharArray())).isTrue();
  }

  @Test
  void should_refuse_any_other_kind_of_hash() {
    assertThatThrownBy(() -> Argon2.parse("$2a$10$abcdefghijklmnopqrstuv"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Argon2.parse("$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
