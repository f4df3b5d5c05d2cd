package kontor.ejb.intake.format.swift;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A purpose with SEPA keywords in it, {@code EREF+…KREF+…SVWZ+…}. The value of SVWZ, what stands
 * before the first keyword, and what follows an id on a line of its own are the payer's text.
 */
final class KeywordText {

  private static final String WORDS =
      "(EREF|KREF|MREF|BREF|RREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|PURP|IBAN|BIC)\\+";
  private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9])" + WORDS);
  private static final Pattern BEGINNING = Pattern.compile(WORDS + ".*", Pattern.DOTALL);

  private final Map<String, String> values = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private KeywordText() {}

  static boolean begins(String part) {
    return BEGINNING.matcher(part).matches();
  }

  static KeywordText of(String purpose) {
    KeywordText words = new KeywordText();
    Matcher word = WORD.matcher(purpose);
    boolean more = word.find();
    words.text.append(purpose, 0, more ? word.start() : purpose.length());
    while (more) {
      String name = word.group(1);
      int from = word.end();
      more = word.find();
      words.take(name, purpose.substring(from, more ? word.start() : purpose.length()));
    }
    return words;
  }

  private void take(String name, String value) {
    if ("SVWZ".equals(name)) {
      text.append(' ').append(value);
      return;
    }
    int end = value.indexOf('\n');
    values.putIfAbsent(name, end < 0 ? value : value.substring(0, end));
    text.append(' ').append(end < 0 ? "" : value.substring(end));
  }

  /** The value of a keyword where it stands first, or null. */
  String value(String name) {
    return values.get(name);
  }

  String text() {
    return text.toString();
  }
}
