package kontor.db;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of another program: waits for its end within a time and keeps what it printed. */
public record Command(List<String> words, Map<String, String> environment) {

  /** Ends the words of a program that runs another one, such as setpriv. */
  static final String END_OF_PREFIX = "--";

  public static Command of(List<String> words) {
    return new Command(List.copyOf(words), Map.of());
  }

  /** The same call with these environment variables added. */
  public Command with(Map<String, String> variables) {
    return new Command(words, Map.copyOf(variables));
  }

  /**
   * Runs it to its end; a program that fails or takes longer is a {@link CommandFailed} with its
   * last words.
   */
  public String run(Duration limit) {
    Result result = attempt(limit);
    if (result.code() != 0) {
      throw new CommandFailed(
          "%s failed (%d): %s".formatted(program(), result.code(), result.lastWords()));
    }
    return result.output();
  }

  /** Runs it to its end and says how it went. */
  public Result attempt(Duration limit) {
    try {
      Path output = Files.createTempFile("kontor-", ".out");
      try {
        return new Result(await(start(output.toFile()), limit), Files.readString(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new CommandFailed("%s cannot be run: %s".formatted(program(), e.getMessage()), e);
    }
  }

  private Process start(File output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(environment);
    builder.directory(new File("/"));
    builder.redirectInput(new File("/dev/null")).redirectErrorStream(true).redirectOutput(output);
    return builder.start();
  }

  private int await(Process process, Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    throw new CommandFailed("%s did not end within %d s.".formatted(program(), limit.toSeconds()));
  }

  private String program() {
    String word = words.get(words.indexOf(END_OF_PREFIX) + 1);
    return Path.of(word).getFileName().toString();
  }

  /** How a program ended: its exit code (0 is well) and everything it printed. */
  public record Result(int code, String output) {

    String lastWords() {
      List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
      return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
  }
}
