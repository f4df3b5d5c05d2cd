package kontor.ejb.intake.format.detection;

import java.util.regex.Pattern;
import kontor.ejb.intake.format.detection.FormatDetection.Kind;

/** What the first lines of a text say about its format. */
final class TextSigns {

  private static final Pattern OFX =
      Pattern.compile("\\A\\s*OFXHEADER\\s*:|<\\?OFX\\b|<OFX>", Pattern.CASE_INSENSITIVE);
  private static final Pattern WEB_PAGE =
      Pattern.compile("\\A\\s*<(?:!DOCTYPE\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * File header of BAI2: sender, receiver, date, time, identification, record length, block size,
   * version 2.
   */
  private static final Pattern BAI2 =
      Pattern.compile(
          "\\A01,[^,\r\n]*,[^,\r\n]*,[0-9]{6},[0-9]{0,4},[^,\r\n]*,[^,\r\n]*,[^,\r\n]*,2\\s*/");

  private static final Pattern QIF = Pattern.compile("\\A!(?:Type|Account|Option)\\b");

  private static final Pattern JSON =
      Pattern.compile("\\A(?:\\{\\s*[\"}]|\\[\\s*[\\[\\]{\"0-9tfn-])");

  private TextSigns() {}

  static FormatDetection in(String head) {
    String text = head.stripLeading();
    if (OFX.matcher(text).find()) {
      return new FormatDetection(Kind.OFX, "an OFX file");
    }
    return text.startsWith("<") ? markup(text) : lines(text);
  }

  private static FormatDetection markup(String text) {
    return WEB_PAGE.matcher(text).find()
        ? new FormatDetection(Kind.WEB_PAGE, "a web page")
        : XmlSigns.in(text);
  }

  private static FormatDetection lines(String text) {
    if (BAI2.matcher(text).find()) {
      return new FormatDetection(Kind.BAI2, "a BAI2 file");
    }
    if (QIF.matcher(text).find()) {
      return new FormatDetection(Kind.QIF, "a QIF file");
    }
    return SwiftSigns.in(text).orElseGet(() -> jsonOrTable(text));
  }

  private static FormatDetection jsonOrTable(String text) {
    if (JSON.matcher(text).find()) {
      return new FormatDetection(Kind.JSON, "JSON");
    }
    return isText(text)
        ? new FormatDetection(Kind.TEXT, "plain text, as CSV is")
        : new FormatDetection(Kind.UNKNOWN, "a file of no known format");
  }

  private static boolean isText(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c));
  }
}
