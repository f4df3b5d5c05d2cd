package kontor.domain.recon.match;

import java.util.List;

/** A tree of tests on the fields of one line. */
public sealed interface Condition permits Condition.And, Condition.Or, Condition.Not, LineTest {

  /** How deep a tree may be, and how many tests it may hold. */
  int DEEPEST = 8;

  int MOST_TESTS = 100;

  /** Holds for every line. */
  Condition ALWAYS = new And(List.of());

  boolean holds(MatchLine line);

  /** How many levels the tree has; a single test has one. */
  int depth();

  /** How many tests stand in the tree. */
  int tests();

  /** All of them hold; true when there are none. */
  record And(List<Condition> parts) implements Condition {

    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(MatchLine line) {
      return parts.stream().allMatch(part -> part.holds(line));
    }

    @Override
    public int depth() {
      return 1 + deepest(parts);
    }

    @Override
    public int tests() {
      return sum(parts);
    }
  }

  /** At least one of them holds. */
  record Or(List<Condition> parts) implements Condition {

    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(MatchLine line) {
      return parts.stream().anyMatch(part -> part.holds(line));
    }

    @Override
    public int depth() {
      return 1 + deepest(parts);
    }

    @Override
    public int tests() {
      return sum(parts);
    }
  }

  /** It does not hold. */
  record Not(Condition part) implements Condition {

    @Override
    public boolean holds(MatchLine line) {
      return !part.holds(line);
    }

    @Override
    public int depth() {
      return 1 + part.depth();
    }

    @Override
    public int tests() {
      return part.tests();
    }
  }

  private static int deepest(List<Condition> parts) {
    return parts.stream().mapToInt(Condition::depth).max().orElse(0);
  }

  private static int sum(List<Condition> parts) {
    return parts.stream().mapToInt(Condition::tests).sum();
  }
}
