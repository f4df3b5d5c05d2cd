package kontor.ear.launch;

import java.nio.file.Path;

/** The JDK this program runs on, which the server must run on too. */
final class ThisJdk {
  private static final int RELEASE = 25;

  private ThisJdk() {}

  static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  static String java() {
    return home().resolve("bin").resolve("java").toString();
  }

  /** Refuses any other release than the one the portal is compiled for. */
  static void check() {
    if (Runtime.version().feature() < RELEASE) {
      throw new CannotStart(
          "Kontor needs JDK 25, and this is JDK %d; install one where Maven finds it."
              .formatted(Runtime.version().feature()));
    }
  }
}
