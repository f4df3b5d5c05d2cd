package kontor.ejb.intake.format.ofx;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import kontor.ejb.intake.format.contract.FileFault;

/**
 * Splits a file into tags, one at a time. Comments and instructions are passed over; a document
 * type or an entity declared in the file refuses it.
 */
final class OfxTags {

  private static final int LONGEST_NAME = 1024;
  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int LONGEST_HEADER = 16 * 1024;
  private static final String DATA = "[CDATA[";

  private final OfxCharacters characters;
  private final StringBuilder text = new StringBuilder();
  private boolean started;

  OfxTags(Reader reader) {
    this.characters = new OfxCharacters(reader);
  }

  /** The next tag, or null behind the last. */
  OfxTag next() throws IOException {
    if (!started) {
      readText(LONGEST_HEADER);
      started = true;
    }
    int first = characters.read();
    if (first == OfxCharacters.END) {
      return null;
    }
    characters.putBack(first);
    String name = name();
    boolean closing = name.startsWith("/");
    boolean whole = name.endsWith("/");
    return new OfxTag(closing, whole, plain(name), readText(LONGEST_TEXT));
  }

  private String name() throws IOException {
    StringBuilder name = new StringBuilder();
    for (int c = characters.read(); c != '>'; c = characters.read()) {
      if (c == OfxCharacters.END || c == '<' || name.length() == LONGEST_NAME) {
        throw new FileFault("The tag “<%s” has no end.".formatted(shortened(name)));
      }
      name.append((char) c);
    }
    return name.toString().strip();
  }

  private static String shortened(CharSequence name) {
    return name.length() > 40 ? name.subSequence(0, 40) + "…" : name.toString();
  }

  /** The name without slashes, attributes and a prefix. */
  private static String plain(String name) {
    String stripped = name.replaceAll("^/|/$", "").strip();
    String alone = stripped.split("\\s", 2)[0];
    return alone.substring(alone.indexOf(':') + 1).toUpperCase(Locale.ROOT);
  }

  /** The text up to the next tag, whose first character is read next. */
  private String readText(int longest) throws IOException {
    text.setLength(0);
    for (int c = characters.read(); c != OfxCharacters.END; c = characters.read()) {
      if (c == '<' && beginsTag()) {
        break;
      }
      if (c != '<') {
        text.append((char) c);
      }
      if (text.length() > longest) {
        throw new FileFault(
            "A text between two tags is longer than %,d characters.".formatted(longest));
      }
    }
    return OfxText.decoded(text).strip();
  }

  /** What follows a “&lt;”: a tag, something to pass over, or text that goes on. */
  private boolean beginsTag() throws IOException {
    int c = characters.read();
    if (c == '!') {
      declaration();
      return false;
    }
    if (c == '?') {
      characters.readThrough("?>");
      return false;
    }
    characters.putBack(c);
    if (c == '/' || Character.isLetter(c)) {
      return true;
    }
    text.append("&lt;");
    return false;
  }

  private void declaration() throws IOException {
    int c = characters.read();
    if (c == '-' && characters.read() == '-') {
      characters.skipComment();
    } else if (c == DATA.charAt(0) && characters.readThrough("[").equals(DATA.substring(1, 6))) {
      text.append(OfxText.encoded(characters.readThrough("]]>")));
    } else {
      throw new FileFault(
          "The file declares a document type or entities of its own; OFX has none.");
    }
  }
}
