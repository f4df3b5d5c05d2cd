package kontor.ejb.recon;

import java.util.function.Supplier;

/**
 * A second transaction of a phase, in which some of what was found is written at the same time. It
 * is committed before the first and noted as a part of its own, so that it is never done twice.
 */
public interface SecondHand {

  /** Whoever has none writes everything by itself. */
  SecondHand NONE =
      new SecondHand() {
        @Override
        public boolean isFree() {
          return false;
        }

        @Override
        public PhaseResult sideBySide(
            Supplier<PhaseResult> here, Supplier<PhaseResult> there, AutoCloseable between) {
          throw new IllegalStateException("There is no second hand.");
        }
      };

  /** Whether there is one, and its part was not committed by this attempt or one before. */
  boolean isFree();

  /**
   * Does both at the same time: the first in the transaction of the caller, the second in its own.
   *
   * @param between closed as soon as either fails, so that the other does not wait for it
   * @return what the first answers; the second's answer is noted where it is committed
   * @throws RuntimeException what failed first
   */
  PhaseResult sideBySide(
      Supplier<PhaseResult> here, Supplier<PhaseResult> there, AutoCloseable between);
}
