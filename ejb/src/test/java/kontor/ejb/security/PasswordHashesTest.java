package kontor.ejb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kontor.domain.security.PasswordPolicy;
import kontor.ejb.shared.RetryLaterException;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

  @Test
  void should_salt_every_hash_anew() {
    PasswordHashes hashes = new PasswordHashes();
    assertThat(hashes.hash("the same password")).isNotEqualTo(hashes.hash("the same password"));
  }

  @Test
  void should_refuse_a_fifth_at_once_after_a_short_wait() throws Exception {
    PasswordHashes hashes = new PasswordHashes();
    var taken = new CountDownLatch(PasswordHashes.AT_ONCE);
    var done = new CountDownLatch(1);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, PasswordHashes.AT_ONCE)
          .forEach(i -> workers.execute(() -> hold(hashes, taken, done)));
      assertThat(taken.await(5, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> hashes.hash("one too many"))
          .isInstanceOfSatisfying(
              RetryLaterException.class,
              later -> assertThat(later.retryAfterSeconds()).isPositive());
      done.countDown();
    }
  }

  @Test
  void should_make_one_time_passwords_that_the_policy_accepts() {
    String password = OneTimePassword.make();
    PasswordPolicy.check(password, "anna");
    assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
    assertThat(OneTimePassword.make()).isNotEqualTo(password);
  }

  private static void hold(PasswordHashes hashes, CountDownLatch taken, CountDownLatch done) {
    hashes.inPlace(() -> {
      taken.countDown();
      return done.await(10, TimeUnit.SECONDS);
    });
  }
}
