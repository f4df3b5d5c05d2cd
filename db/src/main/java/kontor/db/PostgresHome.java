package kontor.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * The folder that holds the database's programs and data.
 *
 * <p>It is {@code postgresql} in Kontor's home. Where PostgreSQL's account cannot reach that
 * (root's home folder, say), it is a folder of the system's variable data named after the home.
 */
final class PostgresHome {
  private static final Path VARIABLE_DATA = Path.of("/var/lib");
  private static final int HASH_LENGTH = 12;

  private PostgresHome() {}

  /** Finds or makes the folder; says so when it lies elsewhere. */
  static Path in(Path home, PostgresAccount account, Consumer<String> notice) throws IOException {
    Path inside = home.resolve("postgresql");
    if (account.reaches(home)) {
      return made(inside, account);
    }
    Path outside = made(VARIABLE_DATA.resolve("kontor-" + hash(home)), account);
    notice.accept("The database is kept in %s, for it may not run in %s".formatted(outside, home));
    return outside;
  }

  private static Path made(Path folder, PostgresAccount account) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    account.take(folder);
    return folder;
  }

  private static String hash(Path home) {
    try {
      byte[] name = home.toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
