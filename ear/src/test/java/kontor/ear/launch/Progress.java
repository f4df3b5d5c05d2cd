package kontor.ear.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells the person at the keyboard what is being done, with the seconds since the start. */
public final class Progress implements Consumer<String> {
  private final PrintStream out;
  private final long start = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** A line with the time. */
  @Override
  public void accept(String line) {
    out.printf("%4d s  %s%n", elapsed().toSeconds(), line);
    out.flush();
  }

  /** A line of its own, without the time. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
