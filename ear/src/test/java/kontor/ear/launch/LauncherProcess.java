package kontor.ear.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as a process of its own, as {@code mvn -Prun} starts it. */
final class LauncherProcess implements AutoCloseable {
  private final Process process;
  private final Path output;

  private LauncherProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it with these KONTOR_ variables and no others. */
  static LauncherProcess start(Map<String, String> environment) {
    try {
      Path output = Files.createTempFile(Path.of("target"), "launcher-", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  ThisJdk.java(),
                  "-Xmx128m",
                  "-Dkontor.project=" + System.getProperty("kontor.project"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Launcher.class.getName()));
      builder.environment().keySet().removeIf(name -> name.startsWith("KONTOR_"));
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      return new LauncherProcess(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it printed its last line or ended. */
  LauncherProcess awaitReady(Duration limit) {
    boolean ready = Patience.of(limit).until(() -> isReady() || !process.isAlive());
    if (!ready || !isReady()) {
      throw new AssertionError("not ready: " + printed());
    }
    return this;
  }

  boolean isReady() {
    return printed().lines().anyMatch(line -> line.startsWith("Kontor is ready at http://"));
  }

  /** Asks it to stop, as Ctrl-C and the end of the build do, and waits for its end. */
  LauncherProcess stop() {
    process.destroy();
    return awaitEnd(Duration.ofMinutes(1));
  }

  LauncherProcess awaitEnd(Duration limit) {
    try {
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("still running: " + printed());
      }
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it at once, as kill -9 does. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(20));
  }

  int exitCode() {
    return process.exitValue();
  }

  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
