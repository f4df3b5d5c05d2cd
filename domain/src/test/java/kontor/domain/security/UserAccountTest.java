package kontor.domain.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import kontor.domain.shared.DomainException;
import org.junit.jupiter.api.Test;

class UserAccountTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void should_have_a_new_person_change_the_password_first() {
    assertThat(anna().mustChangePassword()).isTrue();
  }

  @Test
  void should_let_a_person_in_whose_own_password_is_set() {
    UserAccount anna = anna();
    anna.changePassword("hash", NOW);
    assertThat(anna.mustChangePassword()).isFalse();
  }

  @Test
  void should_end_sessions_when_the_password_changes_or_the_person_is_disabled() {
    UserAccount anna = anna();
    int first = anna.sessionStamp();
    anna.changePassword("hash", NOW);
    int second = anna.sessionStamp();
    anna.disable(NOW);
    assertThat(Set.of(first, second, anna.sessionStamp())).hasSize(3);
  }

  @Test
  void should_refuse_to_disable_twice() {
    UserAccount anna = anna();
    anna.disable(NOW);
    assertThatThrownBy(() -> anna.disable(NOW))
        .isInstanceOfSatisfying(
            DomainException.class,
            broken -> assertThat(broken.kind()).isEqualTo(DomainException.Kind.CONFLICT));
  }

  @Test
  void should_be_no_active_administrator_when_disabled() {
    UserAccount anna = anna();
    anna.changeRoles(Set.of(Role.ADMIN));
    assertThat(anna.isActiveAdmin()).isTrue();
    anna.disable(NOW);
    assertThat(anna.isActiveAdmin()).isFalse();
  }

  @Test
  void should_have_exactly_the_roles_given_last() {
    UserAccount anna = anna();
    anna.changeRoles(Set.of(Role.OPERATOR, Role.AUDITOR));
    anna.changeRoles(Set.of(Role.AUDITOR, Role.LEGAL));
    assertThat(anna.roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.LEGAL);
  }

  @Test
  void should_refuse_a_person_without_a_role_or_a_name() {
    UserAccount anna = anna();
    assertThatThrownBy(() -> anna.changeRoles(Set.of())).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> anna.rename("  ")).isInstanceOf(DomainException.class);
  }

  @Test
  void should_refuse_a_change_made_from_an_older_state() {
    assertThatThrownBy(() -> anna().requireVersion(7)).isInstanceOf(DomainException.class);
  }

  @Test
  void should_write_user_names_in_small_letters() {
    assertThat(Username.typed(" Anna.P ").value()).isEqualTo("anna.p");
    assertThatThrownBy(() -> Username.typed("anna p")).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> Username.typed(null)).isInstanceOf(DomainException.class);
  }

  private static UserAccount anna() {
    return new UserAccount(1, new Username("anna"), "Anna Petersen", 7L, NOW);
  }
}
