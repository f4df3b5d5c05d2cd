package kontor.ejb.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kontor.ejb.shared.RetryLaterException;

/**
 * Makes and checks password hashes (Argon2id), at most four at once: each takes 19 MiB, so a flood
 * of attempts must not take the house's memory.
 *
 * @see Argon2
 */
@ApplicationScoped
public class PasswordHashes {

  static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final SecureRandom random = new SecureRandom();
  private final Argon2 nobody = Argon2.of(new char[0], salt());

  /** The hash of a password in the PHC form. */
  public String hash(String password) {
    return inPlace(() -> Argon2.of(password.toCharArray(), salt()).phc());
  }

  /** Whether the password belongs to the hash. */
  public boolean matches(String password, String phc) {
    return inPlace(() -> matchesHere(password, phc));
  }

  /** Takes the time of a check and always answers no: for names nobody has. */
  boolean matchesNobody(String password) {
    nobody.matches(password.toCharArray());
    return false;
  }

  /** The check itself, for those who hold a place already. */
  boolean matchesHere(String password, String phc) {
    return Argon2.parse(phc).matches(password.toCharArray());
  }

  /**
   * Does something on one of the four places.
   *
   * @throws RetryLaterException when none gets free in time
   */
  <T> T inPlace(Callable<T> act) {
    takePlace();
    try {
      return act.call();
    } catch (RuntimeException known) {
      throw known;
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static RetryLaterException busy() {
    return new RetryLaterException(
        RetryLaterException.Reason.BUSY,
        Duration.ofSeconds(5),
        "Too many people sign in at this moment. Please try again in a few seconds.");
  }

  private byte[] salt() {
    byte[] salt = new byte[Argon2.SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
