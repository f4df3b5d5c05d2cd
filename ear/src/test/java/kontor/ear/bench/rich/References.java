package kontor.ear.bench.rich;

import java.util.List;
import java.util.Locale;

/** References as one of several houses writes them, and what becomes of them on their way. */
final class References {

  private static final List<String> PREFIXES =
      List.of("SEPA-", "X", "NR ", "0001/", "INV ", "PAY-", "/ROC/");
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final Dice dice;
  private final int style;
  private int number;

  References(Dice dice) {
    this.dice = dice;
    this.style = dice.from(0, 4);
    this.number = dice.from(100, 90_000);
  }

  /** One that nobody has had. */
  String fresh() {
    number += dice.from(1, 3);
    return switch (style) {
      case 0 -> "REF%010d".formatted(number);
      case 1 -> "INV-2026-%07d".formatted(number);
      case 2 -> "%09d".formatted(number);
      case 3 -> "RE%08d%s".formatted(number, letters(2));
      default -> letters(3) + "%07d".formatted(number) + letters(2);
    };
  }

  /** An id of a batch, of the same house. */
  String batch() {
    number += dice.from(1, 3);
    return style % 2 == 0 ? "BATCH%07d".formatted(number) : "PO-%07d".formatted(number);
  }

  private String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(LETTERS.charAt(dice.from(0, LETTERS.length() - 1)));
    }
    return letters.toString();
  }

  /** Transposed, prefixed, cut or without the zeros before its number. */
  String damaged(String reference) {
    String other =
        switch (dice.from(0, 3)) {
          case 0 -> transposed(reference);
          case 1 -> dice.one(PREFIXES) + reference;
          case 2 -> cut(reference);
          default -> reference.replaceFirst("(?<![0-9])0+", "");
        };
    return other.equals(reference) ? transposed(reference) : other;
  }

  /** Two neighbours that differ change places. */
  private String transposed(String reference) {
    int at = dice.from(0, reference.length() - 2);
    while (reference.charAt(at) == reference.charAt(at + 1)) {
      at = (at + 1) % (reference.length() - 1);
    }
    return reference.substring(0, at)
        + reference.charAt(at + 1)
        + reference.charAt(at)
        + reference.substring(at + 2);
  }

  private String cut(String reference) {
    int gone = dice.from(1, 3);
    return dice.in(70)
        ? reference.substring(0, reference.length() - gone)
        : reference.substring(gone);
  }

  /** A sentence that holds the reference. */
  String sentence(String reference) {
    return switch (dice.from(0, 4)) {
      case 0 -> "Payment of invoice " + reference + " thank you";
      case 1 -> "SEPA CREDIT " + reference.toUpperCase(Locale.ROOT) + " COLLECTED";
      case 2 -> "ref:" + reference + ";goods";
      case 3 -> reference + " as agreed";
      default -> "your order of last month / " + reference;
    };
  }
}
