package kontor.ejb.intake.format.swift;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A :86: of code words between slashes, as Dutch banks write it: {@code
 * /EREF/…/BENM//NAME/…/REMI/…}. NAME, or the third part of CNTP, is the other party's name.
 */
final class SlashedDetails {

  private static final String WORDS =
      "/(TRTP|TRCD|TRAC|EREF|KREF|PREF|MARF|CSID|BENM|ORDP|NAME|ADDR|ID|IBAN|BIC|REMI|ISDT|CNTP"
          + "|ULTD|ULTB|ULTC|PURP|RTRN|SVCL)/";
  private static final Pattern WORD = Pattern.compile(WORDS);
  private static final Pattern SLASHED = Pattern.compile(WORDS + ".*", Pattern.DOTALL);

  /** A line as long as this, of the 65 there may be, goes on in the next one, within a word. */
  private static final int FULL = 60;

  private static final int NAME_OF_COUNTERPARTY = 2;

  private SlashedDetails() {}

  static boolean isSlashed(String value) {
    return SLASHED.matcher(value).matches();
  }

  static SwiftDetails of(String value) {
    Map<String, String> values = values(joined(value));
    return new SwiftDetails(values.get("EREF"), values.get("KREF"), name(values), text(values));
  }

  private static String joined(String value) {
    StringBuilder joined = new StringBuilder();
    for (String line : value.split("\n", -1)) {
      joined.append(line).append(line.length() < FULL ? " " : "");
    }
    return joined.toString();
  }

  private static Map<String, String> values(String whole) {
    Map<String, String> values = new HashMap<>();
    Matcher word = WORD.matcher(whole);
    int at = 0;
    while (word.find(at)) {
      String name = word.group(1);
      int from = word.end();
      at = from - 1;
      int to = word.find(at) ? word.start() : whole.length();
      values.putIfAbsent(name, from < to ? whole.substring(from, to) : "");
    }
    return values;
  }

  private static String name(Map<String, String> values) {
    String name = values.get("NAME");
    String[] parts = values.getOrDefault("CNTP", "").split("/", -1);
    return name == null && parts.length > NAME_OF_COUNTERPARTY ? parts[NAME_OF_COUNTERPARTY] : name;
  }

  /** The remittance information without the word for its kind; the booking text without any. */
  private static String text(Map<String, String> values) {
    String remitted = values.getOrDefault("REMI", "").replaceFirst("^USTD/+", "").strip();
    String words = remitted.replaceFirst("/+$", "");
    return words.isEmpty() ? values.get("TRTP") : words;
  }
}
