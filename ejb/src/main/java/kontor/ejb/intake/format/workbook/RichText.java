package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontor.domain.intake.Texts;
import kontor.ejb.intake.format.xml.XmlCursor;

/** A text of an XLSX: in one piece or in runs of several fonts; how it is spoken is left out. */
final class RichText {

  /** How characters XML cannot hold are written (ECMA-376 part 1, 22.9.2.19). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEX = 16;

  private final StringBuilder text = new StringBuilder();

  /** Reads the element the cursor stands on: {@code si} or {@code is}. */
  static String read(XmlCursor xml) throws IOException {
    RichText rich = new RichText();
    xml.children(child -> rich.add(child, xml));
    return unescaped(rich.text.toString());
  }

  private void add(String child, XmlCursor xml) throws IOException {
    if (child.equals("t")) {
      append(xml.spacedText());
    } else if (child.equals("r")) {
      xml.children(part -> {
        if (part.equals("t")) {
          append(xml.spacedText());
        }
      });
    }
  }

  /** One character more than may be is kept, so that the row is rejected. */
  private void append(String more) {
    int room = XmlCursor.LONGEST_TEXT + 1 - text.length();
    text.append(more, 0, Math.min(Math.max(room, 0), more.length()));
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(
        found -> Matcher.quoteReplacement(String.valueOf(character(found.group(1)))));
  }

  private static char character(String hex) {
    char character = (char) Integer.parseInt(hex, HEX);
    return Character.isSurrogate(character) ? Texts.UNREADABLE : character;
  }
}
