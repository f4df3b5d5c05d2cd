package kontor.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.IdempotencyKeys;

/** Does a write once per Idempotency-Key and answers the same the next time. */
@ApplicationScoped
class Recorded {

  @Inject private IdempotencyKeys keys;

  /**
   * Claims the key, or finds what it was answered.
   *
   * @param bodySha256 of the body of this write, asked for only when the key was used before
   * @return empty when the write is to be done now
   * @throws DomainException (conflict) when the key stands for another write, or one under way
   */
  Optional<IdempotencyKeys.Answer> claim(String key, String route, Supplier<byte[]> bodySha256) {
    if (key.isBlank() || key.length() > 200) {
      throw DomainException.field("Idempotency-Key", "The key has 1 to 200 characters.");
    }
    if (keys.claim(key, route)) {
      return Optional.empty();
    }
    IdempotencyKeys.Answer answer = keys.find(key);
    if (answer == null || answer.isUnderWay()) {
      throw DomainException.conflict(
          "idempotency-under-way", "The request with this key is still being answered.");
    }
    requireSame(answer, route, bodySha256.get());
    return Optional.of(answer);
  }

  private static void requireSame(IdempotencyKeys.Answer answer, String route, byte[] bodySha256) {
    if (!answer.route().equals(route) || !Arrays.equals(answer.bodySha256(), bodySha256)) {
      throw DomainException.conflict(
          "idempotency-key-used", "This key was used for another request.");
    }
  }

  /** Keeps an answer, unless the write should be tried again: then the key is free again. */
  void keep(String key, IdempotencyKeys.Answer answer) {
    if (isLasting(answer.status())) {
      keys.answer(key, answer);
    } else {
      keys.release(key);
    }
  }

  void release(String key) {
    keys.release(key);
  }

  private static boolean isLasting(int status) {
    return status < 500 && status != 401 && status != 408 && status != 429;
  }
}
