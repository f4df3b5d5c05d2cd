package kontor.ejb.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password hash by Argon2id (RFC 9106, version 1.3) in the PHC string format {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memoryKib memory in KiB
 * @param passes passes over the memory
 * @param lanes lanes
 */
record Argon2(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {

  /** OWASP's first choice of equal strength: 19 MiB, 2 passes, 1 lane. */
  static final int MEMORY_KIB = 19_456;

  static final int PASSES = 2;
  static final int LANES = 1;
  static final int SALT_BYTES = 16;
  static final int HASH_BYTES = 32;

  private static final String PREFIX = "argon2id";
  private static final String VERSION = "v=19";

  /** Hashes a password with today's parameters. */
  static Argon2 of(char[] password, byte[] salt) {
    return new Argon2(
        MEMORY_KIB, PASSES, LANES, salt, compute(password, salt, MEMORY_KIB, PASSES, LANES));
  }

  /**
   * Reads the PHC form.
   *
   * @throws IllegalArgumentException if it is not Argon2id in version 1.3
   */
  static Argon2 parse(String phc) {
    String[] parts = phc.split("\\$");
    if (parts.length != 6 || !parts[1].equals(PREFIX) || !parts[2].equals(VERSION)) {
      throw new IllegalArgumentException("not an Argon2id hash");
    }
    String[] costs = parts[3].split(",");
    return new Argon2(
        cost(costs[0], "m="),
        cost(costs[1], "t="),
        cost(costs[2], "p="),
        Base64.getDecoder().decode(parts[4]),
        Base64.getDecoder().decode(parts[5]));
  }

  /** Whether this is the hash of the password; takes the same time whatever the answer. */
  boolean matches(char[] password) {
    return MessageDigest.isEqual(hash, compute(password, salt, memoryKib, passes, lanes));
  }

  String phc() {
    return "$%s$%s$m=%d,t=%d,p=%d$%s$%s"
        .formatted(PREFIX, VERSION, memoryKib, passes, lanes, base64(salt), base64(hash));
  }

  private static int cost(String text, String name) {
    if (!text.startsWith(name)) {
      throw new IllegalArgumentException("no cost " + name);
    }
    return Integer.parseInt(text.substring(name.length()));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] compute(char[] password, byte[] salt, int memory, int passes, int lanes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(new String(password).getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
