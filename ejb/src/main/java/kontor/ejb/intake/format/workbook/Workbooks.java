package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import kontor.ejb.intake.format.contract.FileFault;

/** Reads a workbook of either kind from a copy in a folder of its own, which never stays. */
public final class Workbooks {

  /** How many of a file's first bytes {@link #isWorkbook} looks at. */
  public static final int MARK_LENGTH = 4;

  private static final String ARCHIVE = "504b0304";
  private static final String COMPOUND = "d0cf11e0";

  private Workbooks() {}

  /** Whether bytes begin as workbooks do. */
  public static boolean isWorkbook(byte[] first) {
    return begins(first, ARCHIVE) || begins(first, COMPOUND);
  }

  private static boolean begins(byte[] first, String hex) {
    return first.length >= MARK_LENGTH
        && HexFormat.of().formatHex(first, 0, MARK_LENGTH).equals(hex);
  }

  /**
   * Pushes the rows of one sheet after the other until there is enough.
   *
   * @param sheet the only sheet to read; null: all that are shown, in their order
   * @throws FileFault when the workbook is damaged, protected, or leaves the bounds
   */
  public static void read(InputStream bytes, String sheet, SheetRows rows) throws IOException {
    try (PrivateFolder folder = PrivateFolder.create()) {
      Path copy = folder.keep(bytes);
      if (begins(folder.first(copy, MARK_LENGTH), COMPOUND)) {
        BinaryWorkbook.read(copy, sheet, rows);
      } else {
        OpenXmlWorkbook.read(copy, folder, sheet, rows);
      }
    }
  }
}
