package kontor.domain.intake.guess;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Guesses whether a column says debit or credit, and by which words. */
final class FlagGuess {

  private static final Set<String> DEBIT =
      Set.of("D", "DR", "DB", "DBIT", "DEBIT", "S", "SOLL", "-", "OUT", "WITHDRAWAL");
  private static final Set<String> CREDIT =
      Set.of("C", "CR", "CRDT", "CREDIT", "H", "HABEN", "+", "IN", "DEPOSIT");

  private FlagGuess() {}

  static boolean isFlag(List<String> values) {
    return !values.isEmpty()
        && values.stream()
            .map(FlagGuess::word)
            .allMatch(w -> DEBIT.contains(w) || CREDIT.contains(w));
  }

  /** The words for debit as the file writes them; a file without any uses the usual one. */
  static List<String> debitWords(List<String> values) {
    List<String> used =
        values.stream().filter(value -> DEBIT.contains(word(value))).distinct().sorted().toList();
    return used.isEmpty() ? List.of("D") : used;
  }

  private static String word(String value) {
    return value.strip().toUpperCase(Locale.ROOT);
  }
}
