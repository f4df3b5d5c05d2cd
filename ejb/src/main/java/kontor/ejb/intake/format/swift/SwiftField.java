package kontor.ejb.intake.format.swift;

/**
 * A field of a message.
 *
 * @param line where it begins in the file, counted from 1
 * @param tag without its colons, {@code 60F}
 * @param value its lines, joined by line feeds
 */
record SwiftField(int line, String tag, String value) {

  String firstLine() {
    int end = value.indexOf('\n');
    return end < 0 ? value : value.substring(0, end);
  }

  /** The lines behind the first; empty without any. */
  String furtherLines() {
    int end = value.indexOf('\n');
    return end < 0 ? "" : value.substring(end + 1);
  }
}
