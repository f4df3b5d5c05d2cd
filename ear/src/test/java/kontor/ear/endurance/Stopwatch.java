package kontor.ear.endurance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How long each step took, and what most of them stay below. */
final class Stopwatch {

  private static final double MOST = 0.95;

  private record Step(String name, Duration time) {}

  private final List<Step> steps = new ArrayList<>();

  void time(String name, Runnable step) {
    long begin = System.nanoTime();
    step.run();
    steps.add(new Step(name, Duration.ofNanos(System.nanoTime() - begin)));
  }

  /** The time that 95 of 100 steps stay within. */
  Duration p95() {
    return at(MOST);
  }

  /** The time that every step stays within. */
  Duration slowest() {
    return at(1);
  }

  private Duration at(double share) {
    List<Duration> sorted = steps.stream().map(Step::time).sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** Every step in its order, then the summary. */
  void print() {
    steps.forEach(step -> System.out.printf("%6d ms  %s%n", step.time().toMillis(), step.name()));
    System.out.println(this);
  }

  @Override
  public String toString() {
    if (steps.isEmpty()) {
      return "no steps";
    }
    String slowest =
        steps.stream()
            .sorted(Comparator.comparing(Step::time).reversed())
            .limit(5)
            .map(step -> "%s %d ms".formatted(step.name(), step.time().toMillis()))
            .collect(Collectors.joining("; "));
    return "%d steps, median %d ms, p95 %d ms, slowest: %s"
        .formatted(steps.size(), at(0.5).toMillis(), p95().toMillis(), slowest);
  }
}
