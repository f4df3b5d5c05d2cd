package kontor.ejb.intake.format.bai2;

import java.util.ArrayList;
import java.util.List;

/**
 * A record with what its continuations (88) add to it.
 *
 * @param line where it begins in the file, counted from 1
 * @param parts the text behind the code of each of them, without the slash at its end
 */
record Bai2Record(int line, String code, List<String> parts) {

  /** How many records of the file it is, continuations included. */
  int physical() {
    return parts.size();
  }

  /** All fields, those of continuations behind the record's own. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    for (String part : parts) {
      fields.addAll(List.of(part.split(",", -1)));
    }
    return fields;
  }

  /** A field counted from 0, blank where there is none. */
  static String field(List<String> fields, int at) {
    return at < fields.size() ? fields.get(at).strip() : "";
  }

  /**
   * The text that begins at a field: its commas are its own, continuations go on behind a space.
   */
  String textFrom(int field) {
    StringBuilder text = new StringBuilder();
    int before = 0;
    for (String part : parts) {
      String[] fields = part.split(",", -1);
      int from = Math.max(field - before, 0);
      for (int i = from; i < fields.length; i++) {
        text.append(i > from ? "," : " ").append(fields[i]);
      }
      before += fields.length;
    }
    return text.toString();
  }
}
