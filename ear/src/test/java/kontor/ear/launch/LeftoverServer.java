package kontor.ear.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The memory of which process serves a home, so that a server whose launcher was killed can be
 * found and ended.
 *
 * <p>The file holds the process id and the instant the process started: a process id alone may
 * belong to a stranger.
 */
record LeftoverServer(Path file) {
  private static final Duration ENDING = Duration.ofSeconds(10);

  static LeftoverServer of(Home home) {
    return new LeftoverServer(home.file("server.pid"));
  }

  void remember(ProcessHandle process) throws IOException {
    Files.write(file, List.of(Long.toString(process.pid()), startOf(process)));
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server an earlier launcher left behind; says whether there was one. */
  boolean end() throws IOException {
    Optional<ProcessHandle> left = find();
    left.ifPresent(LeftoverServer::end);
    forget();
    return left.isPresent();
  }

  private Optional<ProcessHandle> find() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() < 2
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst()))
            .filter(process -> startOf(process).equals(lines.get(1)));
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    try {
      process.onExit().get(ENDING.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new CannotStart(
          "The server left over from an earlier start (process %d) does not end."
              .formatted(process.pid()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
