package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** A blow in a home of its own, and what comes of files and rules when nothing disturbs them. */
@Tag("endurance")
abstract class Blow {

  static Bank bank;
  private static Outcome undisturbed;

  @BeforeAll
  static void startAndReconcileUndisturbed() {
    bank = Bank.own();
    undisturbed = Trial.undisturbed(bank);
  }

  /** As if nothing had happened, and the books in order. */
  static void assertSameAsUndisturbed(Trial trial, long run) {
    assertThat(trial.outcome(run)).isEqualTo(undisturbed);
    bank.assertInOrder();
  }
}
