package kontor.ejb.intake.format.swift;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.BoundedLines;

/**
 * Splits a file into the fields of its messages, one at a time. Blocks of the network around a
 * message, its end mark, and what stands between messages are passed over; a line that begins like
 * no field of these messages continues the field before it.
 */
final class SwiftFields {

  private static final int LONGEST_LINE = 8 * 1024;
  private static final int LONGEST_FIELD = 64 * 1024;
  private static final int MOST_LINES_BEFORE = 100;

  private static final Pattern TAG =
      Pattern.compile(
          ":(20|21|25P?|28C?|60[FM]|61|62[FM]|64|65|86|13D?|34F|90[CD]|NS|94[02]):(.*)",
          Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("(?:-?}|\\{[1-5S]:).*", Pattern.DOTALL);
  private static final Pattern END = Pattern.compile("-(?:XXX)?\\s*");
  private static final String TEXT_BLOCK = "{4:";

  /** A text wrapped inside a time of day: its next line begins like a field. */
  private static final Pattern HOUR = Pattern.compile("(?:.*\\D)?(?:[01][0-9]|2[0-3])");

  private static final Pattern MINUTES =
      Pattern.compile(":[0-5][0-9]:[0-5][0-9](?!\\d).*", Pattern.DOTALL);

  private final BoundedLines lines;
  private final StringBuilder value = new StringBuilder();
  private String tag;
  private int start;
  private boolean found;
  private boolean ended;
  private int lineAhead;
  private Matcher ahead;

  SwiftFields(Reader text) {
    this.lines = new BoundedLines(text, LONGEST_LINE);
  }

  /** The next field, or null behind the last. */
  SwiftField next() throws IOException {
    open();
    for (String line = lines.next(); line != null; line = lines.next()) {
      take(line);
      if (ahead != null && tag != null) {
        return field();
      }
      open();
    }
    return tag == null ? null : field();
  }

  /** A line begins a field, ends a message, or goes on with the field before. */
  private void take(String line) {
    String text = BLOCK.matcher(line).matches() ? textOf(line) : line;
    Matcher begins = TAG.matcher(text);
    if (begins.matches() && !goesOnWithTime(text)) {
      ahead = begins;
      lineAhead = lines.number();
      found = true;
    } else if (!text.equals(line) || END.matcher(line).matches()) {
      endOfMessage();
    } else if (tag != null && !ended) {
      append(line);
    } else if (!found && lines.number() > MOST_LINES_BEFORE) {
      throw new FileFault("This is no MT940 or MT942: no field begins in its first lines.");
    }
  }

  /** What follows does not belong to the last field. */
  private void endOfMessage() {
    ended = true;
  }

  private static String textOf(String line) {
    int text = line.lastIndexOf(TEXT_BLOCK);
    return text < 0 ? "" : line.substring(text + TEXT_BLOCK.length());
  }

  private boolean goesOnWithTime(String line) {
    if (!"86".equals(tag) || ended || !MINUTES.matcher(line).matches()) {
      return false;
    }
    String before = value.substring(value.lastIndexOf("\n") + 1);
    return HOUR.matcher(before).matches();
  }

  private void append(String line) {
    if (value.length() + line.length() > LONGEST_FIELD) {
      throw new FileFault(
          "The field :%s: in line %d is longer than %,d characters."
              .formatted(tag, start, LONGEST_FIELD));
    }
    value.append('\n').append(line);
  }

  private void open() {
    if (ahead != null) {
      tag = ahead.group(1);
      value.append(ahead.group(2));
      start = lineAhead;
      ended = false;
      ahead = null;
    }
  }

  private SwiftField field() {
    SwiftField field = new SwiftField(start, tag, value.toString());
    value.setLength(0);
    tag = null;
    return field;
  }
}
