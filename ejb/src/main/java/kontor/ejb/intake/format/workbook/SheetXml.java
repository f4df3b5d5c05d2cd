package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Cell;
import kontor.ejb.intake.format.xml.XmlCursor;

/** A sheet of an XLSX, row by row; a formula counts by the value it had when it was saved. */
final class SheetXml {

  private static final int LETTERS = 26;
  private static final int LONGEST_COLUMN = 3;

  private final CellValues values;
  private final Styles styles;
  private final SharedTexts texts;
  private final RowCells cells;
  private int column;

  SheetXml(CellValues values, Styles styles, SharedTexts texts, SheetRows rows) {
    this.values = values;
    this.styles = styles;
    this.texts = texts;
    this.cells = new RowCells(rows);
  }

  void read(Parts parts, String part) throws IOException {
    try (InputStream bytes = parts.open(part)) {
      XmlCursor xml = new XmlCursor(bytes);
      xml.root();
      xml.children(child -> {
        if (child.equals("sheetData")) {
          xml.children(row -> readRow(xml));
        }
      });
      xml.end();
      cells.end();
    }
  }

  private void readRow(XmlCursor xml) throws IOException {
    cells.begin(number(xml.attribute("r")));
    column = 0;
    xml.children(child -> {
      if (child.equals("c")) {
        readCell(xml);
      }
    });
  }

  /** A row without a number follows the one before. */
  private int number(String written) {
    try {
      return written == null ? cells.row() + 1 : Integer.parseInt(written);
    } catch (NumberFormatException none) {
      throw new FileFault("The workbook is damaged: a row has no number.");
    }
  }

  private void readCell(XmlCursor xml) throws IOException {
    String reference = xml.attribute("r");
    if (reference != null) {
      column = column(reference);
    }
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    Cell[] cell = {Cell.EMPTY};
    xml.children(child -> {
      switch (child) {
        case "v" -> cell[0] = value(type, style, xml.spacedText());
        case "is" -> cell[0] = Cell.text(RichText.read(xml));
        default -> {}
      }
    });
    cells.put(column, cell[0]);
    column++;
  }

  private Cell value(String type, String style, String written) {
    String stripped = written.strip();
    if (stripped.isEmpty()) {
      return Cell.EMPTY;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> Cell.text(texts.get(stripped));
      case "n" -> values.number(stripped, styles.isDate(style));
      case "b" -> CellValues.truth(stripped.equals("1") || stripped.equals("true"));
      case "d" -> CellValues.isoDate(stripped);
      default -> Cell.text(RichText.unescaped(written));
    };
  }

  /** The column of {@code B7}, counted from 0. */
  static int column(String reference) {
    int column = 0;
    int at = 0;
    while (at < reference.length() && Character.isLetter(reference.charAt(at))) {
      int letter = Character.toUpperCase(reference.charAt(at)) - 'A';
      if (letter < 0 || letter >= LETTERS || at == LONGEST_COLUMN) {
        throw noPlace();
      }
      column = column * LETTERS + letter + 1;
      at++;
    }
    if (column == 0) {
      throw noPlace();
    }
    return column - 1;
  }

  private static FileFault noPlace() {
    return new FileFault("The workbook is damaged: a cell has no place in its sheet.");
  }
}
