package kontor.ear.bench.rich;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the description of the workload leaves open, and another author would have written another
 * way: drawn from the seed, so that no rule fits one author only.
 *
 * @param negatives of a hundred amounts
 * @param manySmall whether small amounts are as frequent as large ones
 * @param fixed the five amounts of which some are
 * @param bare where a missing reference is missing
 * @param batch where the ledger's lines bear the id of their batch
 * @param bankBatch where the bank's line does
 * @param parts how a line paid in parts refers to the whole
 * @param spread over how many days lines of one group lie at most
 * @param variedNames of a hundred lines of any kind whose name is written another way
 * @param damagedInLedger of a hundred damaged references, those that are damaged in the ledger
 * @param insideText of a hundred damaged references, those that only stand inside the text
 * @param feeReferenced of a hundred lines net of a fee that keep their reference
 * @param bookedApart whether booking dates move with value dates
 */
record Habits(
    int negatives,
    boolean manySmall,
    List<BigDecimal> fixed,
    Bare bare,
    Batch batch,
    Batch bankBatch,
    Parts parts,
    int spread,
    int variedNames,
    int damagedInLedger,
    int insideText,
    int feeReferenced,
    boolean bookedApart) {

  /** Where a missing reference is missing. */
  enum Bare {
    BOTH,
    BANK,
    LEDGER,
    EITHER
  }

  /** Where an id of a batch stands. */
  enum Batch {
    REFERENCE,
    DESCRIPTION,
    EITHER
  }

  /** How parts refer to the whole. */
  enum Parts {
    SAME,
    NUMBERED,
    OWN,
    NONE
  }

  private static final List<String> ROUND =
      List.of(
          "9.99", "19.90", "25.00", "49.90", "75.00", "100.00", "120.00", "250.00", "499.00",
          "500.00", "1000.00", "2500.00");

  static Habits of(Dice dice) {
    return new Habits(
        dice.one(List.of(0, 20, 50)),
        dice.in(30),
        Stream.generate(() -> dice.one(ROUND)).distinct().limit(5).map(BigDecimal::new).toList(),
        dice.one(List.of(Bare.values())),
        dice.one(List.of(Batch.values())),
        dice.one(List.of(Batch.values())),
        dice.one(List.of(Parts.values())),
        dice.one(List.of(0, 0, 1)),
        dice.one(List.of(0, 0, 5)),
        dice.one(List.of(0, 20, 100)),
        dice.one(List.of(20, 50)),
        dice.one(List.of(100, 100, 50)),
        dice.in(50));
  }
}
