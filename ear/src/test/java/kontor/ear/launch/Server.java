package kontor.ear.launch;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The application server's process: a child of this one, stopped with it. */
public final class Server implements AutoCloseable {
  private static final Duration STOPPING = Duration.ofSeconds(30);
  private final Process process;
  private final Path output;
  private final LeftoverServer leftover;

  private Server(Process process, Path output, LeftoverServer leftover) {
    this.process = process;
    this.output = output;
    this.leftover = leftover;
  }

  /** Starts it; nothing is waited for. */
  static Server start(StartCommand command, ServerEnvironment environment, Home home)
      throws IOException {
    Path output = home.file("logs/server.out");
    ProcessBuilder builder = new ProcessBuilder(command.words());
    builder.environment().keySet().removeIf(name -> name.startsWith("KONTOR_DATABASE_"));
    builder.environment().putAll(environment.variables());
    builder.directory(home.folder().toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    LeftoverServer leftover = LeftoverServer.of(home);
    leftover.remember(process.toHandle());
    sendMasterPassword(process);
    return new Server(process, output, leftover);
  }

  /**
   * The key store as it comes holds nothing of value, for the server speaks no TLS; its password is
   * the public one.
   */
  private static void sendMasterPassword(Process process) throws IOException {
    try (OutputStream in = process.getOutputStream()) {
      in.write("AS_ADMIN_MASTERPASSWORD=changeit\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Completes when the process has ended, however it came to that. */
  CompletableFuture<Process> ended() {
    return process.onExit();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it printed since its start. */
  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  File outputFile() {
    return output.toFile();
  }

  /** Asks it to stop, and after half a minute makes it. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    leftover.forget();
  }
}
