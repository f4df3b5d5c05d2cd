package kontor.ear.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens browsers for tests: each with cookies and storage of its own, so that two of them are two
 * people. Close what you open; whatever is left closes with the tests' JVM.
 */
public final class Browsers {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Chromium chromium;
  private static Playwright playwright;

  private Browsers() {}

  /** A desk's screen, 1440 by 900. */
  public static BrowserContext desk() {
    return open(1440, 900);
  }

  /** A telephone's screen, 390 by 844. */
  public static BrowserContext telephone() {
    return open(390, 844);
  }

  /** A new browser with a window of this size in CSS pixels. */
  public static synchronized BrowserContext open(int width, int height) {
    prepare();
    LaunchPersistentContextOptions options =
        new LaunchPersistentContextOptions()
            .setHeadless(true)
            .setViewportSize(width, height)
            .setLocale("en-GB")
            .setTimezoneId("Europe/Berlin")
            .setArgs(ARGUMENTS);
    chromium.executable().ifPresent(options::setExecutablePath);
    return playwright.chromium().launchPersistentContext(profile(), options);
  }

  private static void prepare() {
    if (playwright == null) {
      chromium = Chromium.provided();
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory(
              Files.createDirectories(Path.of("target", "browser")), "profile-")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
