package kontor.ear.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Watches the boot commands of a first start: the server carries on when one fails, and that must
 * not go unnoticed.
 */
record BootCommands(long count) {
  private static final Pattern DONE =
      Pattern.compile("Boot Command \\S+ (returned with result|failed)");
  private static final Pattern FAILED =
      Pattern.compile("Boot Command (\\S+ (?:failed|returned with result FAILURE)[^\\n\"]*)");

  static BootCommands of(Parts parts) throws IOException {
    return new BootCommands(
        commandsIn(parts.preBootCommands()) + commandsIn(parts.postBootCommands()));
  }

  /** Whether all of them are through; a failed one ends the start. */
  boolean done(String printed) {
    List<String> failed = FAILED.matcher(printed).results().map(found -> found.group(1)).toList();
    if (!failed.isEmpty()) {
      throw new CannotStart("The server refused a boot command: " + failed.getFirst());
    }
    return DONE.matcher(printed).results().count() >= count;
  }

  private static long commandsIn(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .count();
  }
}
