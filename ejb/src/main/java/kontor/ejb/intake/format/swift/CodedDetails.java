package kontor.ejb.intake.format.swift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A :86: of numbered subfields, as German banks write it: a transaction code, then {@code ?} (or
 * {@code >}, {@code <}, {@code ~} …) and two digits before each. 00 is the booking text, 20–29 and
 * 60–65 the purpose, 32–33 the other party's name.
 */
final class CodedDetails {

  private static final Pattern CODED =
      Pattern.compile("(?:[0-9A-Z]{3})?([?<>~^@!|])[0-9]{2}.*", Pattern.DOTALL);

  /** A subfield as long as this goes on in the next one, within a word. */
  private static final int FULL = 27;

  private final StringBuilder booking = new StringBuilder();
  private final StringBuilder name = new StringBuilder();
  private final List<String> purpose = new ArrayList<>();

  private CodedDetails() {}

  static boolean isCoded(String value) {
    return CODED.matcher(value).matches();
  }

  /** Lines are wrapped anywhere, also within a code. */
  static SwiftDetails of(String value) {
    String whole = value.replace("\n", "");
    Matcher coded = CODED.matcher(whole);
    return coded.matches()
        ? read(whole, coded.group(1))
        : new SwiftDetails(null, null, null, value);
  }

  private static SwiftDetails read(String whole, String separator) {
    CodedDetails details = new CodedDetails();
    Matcher code = Pattern.compile(Pattern.quote(separator) + "([0-9]{2})").matcher(whole);
    boolean more = code.find();
    while (more) {
      int subfield = Integer.parseInt(code.group(1));
      int from = code.end();
      more = code.find();
      details.take(subfield, whole.substring(from, more ? code.start() : whole.length()));
    }
    return details.conclude();
  }

  private void take(int subfield, String text) {
    if (subfield == 0) {
      booking.append(text);
    } else if (subfield == 32 || subfield == 33) {
      name.append(text).append(text.length() < FULL ? " " : "");
    } else if (subfield >= 20 && subfield <= 29 || subfield >= 60 && subfield <= 65) {
      purpose.add(text);
    }
  }

  private SwiftDetails conclude() {
    KeywordText words = KeywordText.of(joined());
    String text = words.text().isBlank() ? booking.toString() : words.text();
    return new SwiftDetails(
        words.value("EREF"), words.value("KREF"), name.isEmpty() ? null : name.toString(), text);
  }

  /** The purpose with a line feed where a subfield ends short or a keyword begins the next. */
  private String joined() {
    StringBuilder joined = new StringBuilder();
    boolean full = true;
    for (String part : purpose) {
      joined.append(full && !KeywordText.begins(part) ? "" : "\n").append(part);
      full = part.length() >= FULL;
    }
    return joined.toString();
  }
}
