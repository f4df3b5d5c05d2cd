package kontor.ear.bench.rich;

import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** From one number to another, both included. */
  int from(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True in so many of a hundred throws. */
  boolean in(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A place from 0 to a number. */
  double upTo(double end) {
    return random.nextDouble() * end;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Random random() {
    return random;
  }
}
