package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.xml.XmlCursor;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which cell styles of an XLSX show numbers as dates. */
final class Styles {

  /** Excel itself allows 64,000 styles and 250 formats of numbers. */
  private static final int MOST = 66_000;

  private static final int LONGEST_FORMAT = 255;

  private final Map<Integer, String> formats = new HashMap<>();
  private final BitSet dates = new BitSet();
  private int count;

  private Styles() {}

  static Styles read(Parts parts, Optional<String> part) throws IOException {
    Styles styles = new Styles();
    if (part.isPresent() && parts.has(part.get())) {
      try (InputStream bytes = parts.open(part.get())) {
        styles.read(new XmlCursor(bytes));
      }
    }
    return styles;
  }

  /** Formats of numbers stand before the styles that name them (ECMA-376 part 1, 18.8.39). */
  private void read(XmlCursor xml) throws IOException {
    xml.root();
    xml.children(child -> {
      switch (child) {
        case "numFmts" -> xml.children(format -> addFormat(xml));
        case "cellXfs" -> xml.children(style -> addStyle(xml));
        default -> {}
      }
    });
  }

  private void addFormat(XmlCursor xml) {
    String code = xml.attribute("formatCode");
    if (code != null && code.length() <= LONGEST_FORMAT) {
      formats.put(number(xml.attribute("numFmtId")), code);
    }
    bound(formats.size());
  }

  private void addStyle(XmlCursor xml) {
    int id = number(xml.attribute("numFmtId"));
    String code = formats.containsKey(id) ? formats.get(id) : builtin(id);
    dates.set(count, isDate(id, code));
    count++;
    bound(count);
  }

  private static String builtin(int id) {
    return id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
  }

  /** Whether a format shows a number as a date. */
  static boolean isDate(int id, String code) {
    return code != null && code.length() <= LONGEST_FORMAT && DateUtil.isADateFormat(id, code);
  }

  private static int number(String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  private static void bound(int size) {
    if (size > MOST) {
      throw new FileFault("The workbook has more than %,d cell styles.".formatted(MOST));
    }
  }

  /** Whether the style of a cell, as the cell names it, shows a date. */
  boolean isDate(String style) {
    int at = style == null ? 0 : number(style);
    return at >= 0 && dates.get(at);
  }
}
