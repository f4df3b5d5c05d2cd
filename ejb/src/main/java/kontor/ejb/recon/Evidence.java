package kontor.ejb.recon;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a phase found, as digests in the order they were made. It holds no surrogate ids and no
 * clocks: the same lines and rules give the same evidence.
 */
public final class Evidence {

  static final Evidence NONE = new Evidence(List.of());

  private final List<byte[]> digests;

  private Evidence(List<byte[]> digests) {
    this.digests = digests;
  }

  static Evidence of(byte[] digest) {
    return new Evidence(List.of(digest));
  }

  Evidence and(Evidence next) {
    List<byte[]> both = new ArrayList<>(digests);
    both.addAll(next.digests);
    return new Evidence(List.copyOf(both));
  }

  /** The SHA-256 over all of them. */
  byte[] digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      digests.forEach(sha256::update);
      return sha256.digest();
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
