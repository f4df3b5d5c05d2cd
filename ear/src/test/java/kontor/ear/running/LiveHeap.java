package kontor.ear.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives on the heap of a Java process after a full collection, which is forced for it. */
public final class LiveHeap {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private LiveHeap() {}

  /** Megabytes alive after a full collection. */
  public static int megabytes(ProcessHandle process) {
    return ask(process)
            .lines()
            .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
            .mapToInt(LiveHeap::usedKilobytes)
            .sum()
        >> 10;
  }

  private static int usedKilobytes(String line) {
    Matcher used = USED.matcher(line);
    return used.find() ? Integer.parseInt(used.group(1)) : 0;
  }

  private static String ask(ProcessHandle process) {
    try {
      Path questions = Files.createTempFile("kontor-heap", "");
      Files.writeString(questions, "GC.run\nGC.heap_info\n");
      Process asked = new ProcessBuilder(command(process, questions)).start();
      String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Files.delete(questions);
      if (asked.waitFor() != 0 || !USED.matcher(answer).find()) {
        throw new AssertionError("jcmd answered: " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String[] command(ProcessHandle process, Path questions) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    return new String[] {jcmd.toString(), Long.toString(process.pid()), "-f", questions.toString()};
  }
}
