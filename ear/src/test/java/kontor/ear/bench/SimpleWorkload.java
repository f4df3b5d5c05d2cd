package kontor.ear.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Two files of about n lines over 90 days from 1 January 2026 in four currencies, the same for the
 * same seed: 95 % of the cases agree by reference, amount and currency, 2 % have no reference and a
 * value date up to two days off, 1 % are off by 0.01 or 0.02, 1 % stand on one side only, 1 % on
 * the other.
 *
 * @param bank the bank's file
 * @param ledger the ledger's file
 * @param lines lines of each file
 */
record SimpleWorkload(Path bank, Path ledger, int lines) {

  private static final String HEADER =
      "id,booking_date,value_date,amount,currency,reference,counterparty,description\n";
  private static final String[] CURRENCIES = {"EUR", "USD", "GBP", "CHF"};
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  /** Writes the two files into the folder. */
  static SimpleWorkload write(Path folder, int lines, long seed) throws IOException {
    Files.createDirectories(folder);
    var workload =
        new SimpleWorkload(folder.resolve("bank.csv"), folder.resolve("ledger.csv"), lines);
    try (var bank = Files.newBufferedWriter(workload.bank);
        var ledger = Files.newBufferedWriter(workload.ledger)) {
      new Writer(new Random(seed), bank, ledger).write(lines);
    }
    return workload;
  }

  private static final class Writer {
    private final Random random;
    private final BufferedWriter bank;
    private final BufferedWriter ledger;
    private int bankLines;
    private int ledgerLines;

    Writer(Random random, BufferedWriter bank, BufferedWriter ledger) {
      this.random = random;
      this.bank = bank;
      this.ledger = ledger;
    }

    void write(int lines) throws IOException {
      bank.write(HEADER);
      ledger.write(HEADER);
      for (int number = 1; bankLines < lines || ledgerLines < lines; number++) {
        writeCase(number, random.nextInt(100), lines);
      }
    }

    private void writeCase(int number, int share, int lines) throws IOException {
      LocalDate day = FIRST_DAY.plusDays(random.nextInt(90));
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(10_000_000) + 1L, 2);
      Line line =
          new Line(
              number,
              day,
              day,
              random.nextBoolean() ? amount : amount.negate(),
              CURRENCIES[random.nextInt(CURRENCIES.length)],
              "REF%010d".formatted(number),
              "Counterparty " + random.nextInt(5_000));
      if (share < 95) {
        both(line, line, lines);
      } else if (share < 97) {
        Line bare = line.withoutReference();
        both(bare, bare.valued(random.nextInt(5) - 2), lines);
      } else if (share < 98) {
        both(line, line.off(random.nextInt(2) + 1), lines);
      } else if (share < 99) {
        toBank(line, lines);
      } else {
        toLedger(line, lines);
      }
    }

    private void both(Line onBank, Line onLedger, int lines) throws IOException {
      toBank(onBank, lines);
      toLedger(onLedger, lines);
    }

    private void toBank(Line line, int lines) throws IOException {
      if (bankLines < lines) {
        bank.write(line.text("B", ++bankLines));
      }
    }

    private void toLedger(Line line, int lines) throws IOException {
      if (ledgerLines < lines) {
        ledger.write(line.text("L", ++ledgerLines));
      }
    }
  }

  private record Line(
      int number,
      LocalDate booked,
      LocalDate valued,
      BigDecimal amount,
      String currency,
      String reference,
      String counterparty) {

    Line withoutReference() {
      return new Line(number, booked, valued, amount, currency, "", counterparty);
    }

    Line valued(int daysLater) {
      return new Line(
          number, booked, valued.plusDays(daysLater), amount, currency, reference, counterparty);
    }

    Line off(int cents) {
      return new Line(
          number,
          booked,
          valued,
          amount.add(BigDecimal.valueOf(cents, 2)),
          currency,
          reference,
          counterparty);
    }

    String text(String side, int row) {
      return "%s%d,%s,%s,%s,%s,%s,%s,Payment %d%n"
          .formatted(
              side,
              row,
              booked,
              valued,
              amount.toPlainString(),
              currency,
              reference,
              counterparty,
              number);
    }
  }
}
