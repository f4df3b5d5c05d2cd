package kontor.ear.endurance;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two files that leave nothing out: lines that match by key, by tolerance, twins, ambiguous ones,
 * ones without a counterpart, and some for every other kind of rule. Always the same; no line has
 * an id of its own.
 */
final class StatementFiles {

  private static final String HEADER = "booked,amount,currency,reference,counterparty\n";
  private static final int PAYMENTS = 400;
  private static final String OTHER_KINDS_OF_BANK =
      """
      2026-07-05,12.34,EUR,SKIP-1,Nobody
      2026-07-06,984.70,EUR,FEE-00001,Merid
      2026-07-07,3060.00,EUR,PAYOUT BATCH-00042,Tessel
      2026-07-08,2008.00,EUR,ORD-00940,Karthaus
      """;
  private static final String OTHER_KINDS_OF_LEDGER =
      """
      2026-07-05,12.34,EUR,SKIP-1,Nobody
      2026-07-04,1000.00,EUR,FEE-00001,Merid
      2026-07-07,1010.00,EUR,BATCH-00042,Tessel
      2026-07-07,1020.00,EUR,BATCH-00042,Solveig
      2026-07-07,1030.00,EUR,BATCH-00042,Osric
      2026-07-08,2008.00,EUR,ORD-940,Karthaus
      2026-07-09,5.55,EUR,STORNO-1,Tilde
      2026-07-09,-5.55,EUR,STORNO-1,Tilde
      """;

  private StatementFiles() {}

  /** The bank's side; its last line is its first once more. */
  static String bank() {
    return HEADER
        + OTHER_KINDS_OF_BANK
        + lines(i -> i % 25 != 3, i -> i % 10 == 7 ? 2 : 1, 0)
        + line(0, 0);
  }

  /** The ledger's side: misses some, is a cent off at others, has one of some that come twice. */
  static String ledger() {
    return HEADER
        + OTHER_KINDS_OF_LEDGER
        + lines(i -> i % 25 != 4, i -> i % 20 == 7 ? 2 : 1, 1)
        + line(0, 0);
  }

  /** So many payments by their numbers, or the last one first. */
  static String payments(int number, boolean lastFirst) {
    return HEADER
        + IntStream.range(0, number)
            .map(i -> lastFirst ? number - 1 - i : i)
            .mapToObj(i -> line(i, 0))
            .collect(Collectors.joining());
  }

  private static String lines(IntPredicate present, IntUnaryOperator times, int off) {
    return IntStream.range(0, PAYMENTS)
        .filter(present)
        .mapToObj(i -> line(i, i % 16 == 9 ? off : 0).repeat(times.applyAsInt(i)))
        .collect(Collectors.joining());
  }

  private static String line(int i, int centsOff) {
    return "2026-07-%02d,%d.%02d,EUR,INV-%d,Fjordline\n"
        .formatted(1 + i % 28, 100 + i, i % 90 + centsOff, i);
  }
}
