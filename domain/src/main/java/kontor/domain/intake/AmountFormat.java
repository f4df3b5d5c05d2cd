package kontor.domain.intake;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import kontor.domain.shared.DomainException;

/**
 * How a source writes amounts, and what they mean: an unreadable amount is never zero.
 *
 * <p>Negative are a minus before or behind (also U+2212) and parentheses. Thousands stand in groups
 * of three, or of two as in lakh and crore; spaces and apostrophes may part groups in any format.
 */
public final class AmountFormat {

  /** Digits before the point that numeric(19,4) holds. */
  private static final int MOST_WHOLE_DIGITS = 15;

  private static final int MOST_DECIMALS = 4;
  private static final int LONGEST = 60;
  private static final String ALWAYS_PARTING = " '\u00A0\u202F\u2009\u2019";
  private static final Pattern GROUPS_OF_THREE = Pattern.compile("[0-9]{1,3}(?:\\|[0-9]{3})+");
  private static final Pattern GROUPS_OF_TWO =
      Pattern.compile("[0-9]{1,2}(?:\\|[0-9]{2})*\\|[0-9]{3}");

  private final char decimalSeparator;
  private final String parting;

  /**
   * A format.
   *
   * @param decimalSeparator null: a full stop
   * @param thousandsSeparator empty: none; null: the usual one for the decimal separator
   */
  public AmountFormat(Character decimalSeparator, String thousandsSeparator) {
    check(decimalSeparator, thousandsSeparator);
    this.decimalSeparator = decimalSeparator == null ? '.' : decimalSeparator;
    this.parting = parting(thousandsSeparator);
  }

  private String parting(String thousandsSeparator) {
    if (thousandsSeparator == null) {
      return ALWAYS_PARTING + (decimalSeparator == ',' ? '.' : ',');
    }
    return thousandsSeparator.isEmpty() ? "" : ALWAYS_PARTING + thousandsSeparator;
  }

  static void check(Character decimalSeparator, String thousandsSeparator) {
    char decimal = decimalSeparator == null ? '.' : decimalSeparator;
    if (!isSeparator(decimal)) {
      throw invalid(
          "decimalSeparator", "A decimal separator is one character that is no digit or sign.");
    }
    if (thousandsSeparator == null || thousandsSeparator.isEmpty()) {
      return;
    }
    if (thousandsSeparator.length() > 1 || !isSeparator(thousandsSeparator.charAt(0))) {
      throw invalid(
          "thousandsSeparator", "A thousands separator is one character that is no digit or sign.");
    }
    if (thousandsSeparator.charAt(0) == decimal) {
      throw invalid("thousandsSeparator", "Decimals and thousands cannot have the same separator.");
    }
  }

  private static boolean isSeparator(char c) {
    return !Character.isLetterOrDigit(c) && "+-\u2212()".indexOf(c) < 0;
  }

  private static DomainException invalid(String field, String message) {
    return DomainException.field("mapping." + field, message);
  }

  /**
   * The exact amount a text states.
   *
   * @throws UnreadableValue with the sentence a clerk reads
   */
  public BigDecimal parse(String text, Currency currency) {
    return fitting(number(text), currency, text.strip());
  }

  /**
   * The amount that a format states as a number, not as text.
   *
   * @throws UnreadableValue when the currency has no such amount
   */
  public static BigDecimal exact(BigDecimal number, Currency currency) {
    return fitting(number, currency, number.toPlainString());
  }

  private BigDecimal number(String text) {
    String stated = stripped(text);
    if (stated.isEmpty() || stated.length() > LONGEST) {
      throw unreadable(text);
    }
    boolean inParentheses = stated.length() > 2 && stated.startsWith("(") && stated.endsWith(")");
    String signed = inParentheses ? stripped(stated.substring(1, stated.length() - 1)) : stated;
    int sign = signOf(signed);
    if (inParentheses && sign != 0) {
      throw unreadable(text);
    }
    BigDecimal figures = figures(sign == 0 ? signed : withoutSign(signed), text);
    return inParentheses || sign < 0 ? figures.negate() : figures;
  }

  /** -1 or 1 where a sign is written before or behind, 0 where none is; both never. */
  private static int signOf(String signed) {
    int before = signOf(signed.charAt(0));
    return before != 0 ? before : Math.min(signOf(signed.charAt(signed.length() - 1)), 1);
  }

  private static int signOf(char c) {
    return switch (c) {
      case '-', '\u2212', '\u2013' -> -1;
      case '+' -> 1;
      default -> 0;
    };
  }

  private static String withoutSign(String signed) {
    return stripped(
        signOf(signed.charAt(0)) != 0
            ? signed.substring(1)
            : signed.substring(0, signed.length() - 1));
  }

  private BigDecimal figures(String unsigned, String text) {
    int point = unsigned.lastIndexOf(decimalSeparator);
    String whole = point < 0 ? unsigned : unsigned.substring(0, point);
    String decimals = point < 0 ? "" : unsigned.substring(point + 1);
    boolean decimalsAreDigits = decimals.isEmpty() ? point < 0 : isDigits(decimals);
    String digits = whole.isEmpty() && point == 0 ? "0" : ungrouped(whole);
    if (digits == null || !decimalsAreDigits) {
      throw unreadable(text);
    }
    return new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
  }

  /**
   * The digits of a whole number without what parts them; null when the groups are not plausible.
   */
  private String ungrouped(String whole) {
    if (isDigits(whole)) {
      return whole;
    }
    char separator = firstSeparator(whole);
    if (parting.indexOf(separator) < 0 || whole.indexOf('|') >= 0) {
      return null;
    }
    String groups = whole.replace(separator, '|');
    boolean plausible =
        GROUPS_OF_THREE.matcher(groups).matches() || GROUPS_OF_TWO.matcher(groups).matches();
    return plausible ? groups.replace("|", "") : null;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static char firstSeparator(String whole) {
    return (char) whole.chars().filter(c -> c < '0' || c > '9').findFirst().orElse('|');
  }

  private static BigDecimal fitting(BigDecimal amount, Currency currency, String text) {
    if (amount.signum() != 0 && amount.precision() - amount.scale() > MOST_WHOLE_DIGITS) {
      throw new UnreadableValue("The amount is too large.");
    }
    int decimals = decimals(currency);
    if (amount.scale() > decimals && amount.stripTrailingZeros().scale() > decimals) {
      throw new UnreadableValue(
          "%s has %d decimals; %s is finer than that."
              .formatted(currency.getCurrencyCode(), decimals, text));
    }
    return amount.setScale(decimals);
  }

  /** The currency's minor units; metals and the like have none of their own. */
  private static int decimals(Currency currency) {
    int decimals = currency.getDefaultFractionDigits();
    return decimals < 0 ? MOST_DECIMALS : Math.min(decimals, MOST_DECIMALS);
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static UnreadableValue unreadable(String text) {
    return new UnreadableValue(
        text.isBlank() ? "The amount is empty." : "This is not an amount in the source's format.");
  }
}
