package kontor.ejb.intake.format.ofx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first bytes of a file say about its encoding. */
final class OfxHeader {

  private static final int LONGEST = 4 * 1024;
  private static final Pattern STATED =
      Pattern.compile(
          "\\bCHARSET\\s*:\\s*([\\w-]+)|<\\?xml\\b[^>]*\\bencoding\\s*=\\s*[\"']([\\w-]+)",
          Pattern.CASE_INSENSITIVE);

  private OfxHeader() {}

  /** The encoding stated, UTF-8 where none is or one that UTF-8 contains; the bytes stay unread. */
  static String encoding(BufferedInputStream bytes) throws IOException {
    bytes.mark(LONGEST);
    String head = head(bytes);
    bytes.reset();
    Matcher stated = STATED.matcher(head);
    if (!stated.find()) {
      return StandardCharsets.UTF_8.name();
    }
    return encoding(stated.group(1) != null ? stated.group(1) : stated.group(2));
  }

  /** Read up to where the document begins, as files may still be arriving. */
  private static String head(InputStream bytes) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < LONGEST && head.indexOf("<OFX>") < 0) {
      int b = bytes.read();
      if (b < 0) {
        break;
      }
      head.append((char) b);
    }
    return head.toString();
  }

  /** What banks call ISO 8859-1 is Windows-1252 in truth. */
  private static String encoding(String stated) {
    return switch (stated.toUpperCase(Locale.ROOT)) {
      case "1252", "WINDOWS-1252", "CP1252", "ISO-8859-1", "8859-1" -> "windows-1252";
      default -> StandardCharsets.UTF_8.name();
    };
  }
}
