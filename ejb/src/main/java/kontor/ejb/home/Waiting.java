package kontor.ejb.home;

import java.util.List;
import java.util.Optional;

/**
 * What waits, as far as the person who asks may see it.
 *
 * @param intake files and sources; empty for people without business data
 * @param reconciliations in the order of their names; empty for people without business data
 * @param breaks those of the person who asks; empty for people without business data
 * @param people the bank's accounts; empty for people who do not look after them
 */
public record Waiting(
    Optional<WaitingIntake> intake,
    List<WaitingReconciliation> reconciliations,
    Optional<WaitingBreaks> breaks,
    Optional<WaitingPeople> people) {

  public Waiting {
    reconciliations = List.copyOf(reconciliations);
  }
}
