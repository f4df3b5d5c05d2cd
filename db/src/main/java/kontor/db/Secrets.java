package kontor.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords made once for one installation and kept in one file that only its user may read.
 *
 * <p>A password is 24 letters and digits from 144 random bits, so it needs no quoting anywhere.
 */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Path file;

  private Secrets(Path file) {
    this.file = file;
  }

  /** The secrets kept in this file; it is made with the first secret. */
  public static Secrets in(Path file) {
    return new Secrets(file);
  }

  /** The password of this name, made now if there is none yet. */
  public synchronized String password(String name) {
    Properties kept = read();
    if (kept.getProperty(name) == null) {
      kept.setProperty(name, random());
      write(kept);
    }
    return kept.getProperty(name);
  }

  /** A new random password, kept nowhere. */
  public static String random() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes).replace('-', 'x').replace('_', 'y');
  }

  /** Writes a file that only its owner may read. */
  public static void writePrivately(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Properties read() {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        kept.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return kept;
  }

  private void write(Properties kept) {
    StringBuilder text = new StringBuilder();
    kept.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    try {
      writePrivately(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
