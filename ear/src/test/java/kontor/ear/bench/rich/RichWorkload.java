package kontor.ear.bench.rich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Two files over 90 days from 1 January 2026 in four currencies and of twenty counterparties, the
 * same for the same seed, and the truth about them. The size counts lines of the bank; the ledger
 * has about 1.2 times as many. The cases have the shares of {@link Kind}; what else could be
 * written one way or another is drawn from the seed, see {@link Habits}.
 *
 * @param bank the bank's file
 * @param ledger the ledger's file
 * @param truth for each line of both files the number of its case and its kind; for the score only
 * @param lines lines of the bank's file
 * @param ledgerLines lines of the ledger's file
 */
public record RichWorkload(
    Path bank, Path ledger, Path truth, int lines, int ledgerLines, Habits habits) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 90;
  private static final int LONGEST_STRAY = 10;

  /** Writes the files into the folder. */
  public static RichWorkload write(Path folder, int lines, long seed) throws IOException {
    Files.createDirectories(folder);
    Path bankFile = folder.resolve("bank.csv");
    Path ledgerFile = folder.resolve("ledger.csv");
    Path truthFile = folder.resolve("truth.csv");
    Dice dice = new Dice(seed);
    Cases cases = new Cases(dice);
    try (var truth = Files.newBufferedWriter(truthFile);
        var bank = new BookWriter(bankFile, truth, "B", dice);
        var ledger = new BookWriter(ledgerFile, truth, "L", dice)) {
      int number = 0;
      for (int day = 0; day < DAYS; day++) {
        LocalDate date = FIRST_DAY.plusDays(day);
        int wanted = (int) ((long) lines * (day + 1) / DAYS);
        while (bank.rows() < wanted) {
          Cases.Case made = cases.varied(cases.of(date));
          number++;
          bank.add(made.bank(), number, made.kind());
          ledger.add(made.ledger(), number, made.kind());
        }
        bank.writeBefore(date.minusDays(LONGEST_STRAY));
        ledger.writeBefore(date.minusDays(LONGEST_STRAY));
      }
      return new RichWorkload(
          bankFile, ledgerFile, truthFile, bank.rows(), ledger.rows(), cases.habits());
    }
  }
}
