package kontor.ear.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kontor.db.Command;
import kontor.db.CommandFailed;

/**
 * A Chromium on this machine: one on the PATH, else Playwright's own, else, as root on Debian, the
 * system's package.
 *
 * @param executable its program; empty for Playwright's own, which Playwright finds by itself
 */
record Chromium(Optional<Path> executable) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path ON_MACOS =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final Duration DOWNLOADING = Duration.ofMinutes(10);
  private static final String INSTALL = "kontor.browser.install";

  /** Finds one or gets one; when none can be had, one sentence says so. */
  static Chromium provided() {
    return onThePath()
        .or(Chromium::ofPlaywright)
        .or(Chromium::ofTheSystem)
        .orElseThrow(() ->
            new AssertionError(
                "The browser tests need Chromium: none is on the PATH, Playwright's own could not"
                    + " be downloaded, and the system's package could not be installed."));
  }

  static Optional<Chromium> onThePath() {
    Stream<Path> candidates =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(candidates, Stream.of(ON_MACOS))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Chromium(Optional.of(program)));
  }

  private static Optional<Chromium> ofPlaywright() {
    announce("No Chromium on the PATH; asking Playwright for its own.");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> words =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "com.microsoft.playwright.CLI",
            "install",
            "chromium");
    return succeeds(words) ? Optional.of(new Chromium(Optional.empty())) : Optional.empty();
  }

  private static Optional<Chromium> ofTheSystem() {
    if (!mayInstall()) {
      return Optional.empty();
    }
    announce(
        "Installing the system's package: apt-get install chromium. -D"
            + INSTALL
            + "=false stops that.");
    succeeds(List.of("apt-get", "update"));
    succeeds(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
    return onThePath();
  }

  private static boolean mayInstall() {
    return !"false".equals(System.getProperty(INSTALL))
        && "root".equals(System.getProperty("user.name"))
        && Files.exists(Path.of("/etc/debian_version"));
  }

  private static boolean succeeds(List<String> words) {
    try {
      return Command.of(words)
              .with(Map.of("DEBIAN_FRONTEND", "noninteractive"))
              .attempt(DOWNLOADING)
              .code()
          == 0;
    } catch (CommandFailed notEvenStarted) {
      return false;
    }
  }

  private static void announce(String sentence) {
    System.out.println(sentence);
  }
}
