package kontor.domain.intake.guess;

import java.util.List;
import java.util.regex.Pattern;
import kontor.domain.intake.AmountFormat;
import kontor.domain.intake.UnreadableValue;

/** Guesses what parts decimals and thousands, from the values of the amount columns. */
final class SeparatorGuess {

  private static final Pattern POINT_LAST =
      Pattern.compile(".*,.*\\.[0-9]+\\D*|.*\\.([0-9]{1,2}|[0-9]{4,})\\D*");
  private static final Pattern COMMA_LAST =
      Pattern.compile(".*\\..*,[0-9]+\\D*|.*,([0-9]{1,2}|[0-9]{4,})\\D*");
  private static final java.util.Currency ANY = java.util.Currency.getInstance("CLF");

  private final char decimal;
  private final String thousands;

  SeparatorGuess(List<String> amounts) {
    long points = amounts.stream().filter(value -> POINT_LAST.matcher(value).matches()).count();
    long commas = amounts.stream().filter(value -> COMMA_LAST.matcher(value).matches()).count();
    decimal = commas > points ? ',' : '.';
    thousands = seen(amounts, decimal == ',' ? '.' : ',');
  }

  /** The usual separator where the values use it, else nothing said. */
  private String seen(List<String> amounts, char usual) {
    AmountFormat format = new AmountFormat(decimal, String.valueOf(usual));
    boolean used =
        amounts.stream().anyMatch(value -> value.indexOf(usual) >= 0 && reads(format, value));
    return used ? String.valueOf(usual) : null;
  }

  char decimal() {
    return decimal;
  }

  /** Null where no value has one. */
  String thousands() {
    return thousands;
  }

  static boolean isAmount(String value) {
    return reads(new AmountFormat('.', null), value) || reads(new AmountFormat(',', null), value);
  }

  private static boolean reads(AmountFormat format, String value) {
    try {
      format.parse(value, ANY);
      return true;
    } catch (UnreadableValue none) {
      return false;
    }
  }
}
