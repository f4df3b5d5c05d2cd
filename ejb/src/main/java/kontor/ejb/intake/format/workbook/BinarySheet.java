package kontor.ejb.intake.format.workbook;

import kontor.ejb.intake.format.reading.Cell;
import kontor.ejb.intake.format.xml.XmlCursor;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** A sheet of an XLS; a formula counts by the value it had when it was saved. */
final class BinarySheet {

  private final SSTRecord texts;
  private final FormatTrackingHSSFListener formats;
  private final CellValues values;
  private final RowCells cells;
  private FormulaRecord awaitingText;

  BinarySheet(
      SSTRecord texts, FormatTrackingHSSFListener formats, CellValues values, SheetRows rows) {
    this.texts = texts;
    this.formats = formats;
    this.values = values;
    this.cells = new RowCells(rows);
  }

  void read(Record record) {
    switch (record) {
      case LabelSSTRecord label -> put(label, text(shared(label.getSSTIndex())));
      case LabelRecord label -> put(label, text(label.getValue()));
      case NumberRecord number -> put(number, number(number, number.getValue()));
      case RKRecord number -> put(number, number(number, number.getRKNumber()));
      case BoolErrRecord flag -> put(flag, flag(flag));
      case FormulaRecord formula -> readFormula(formula);
      case StringRecord text when awaitingText != null -> {
        put(awaitingText, text(text.getString()));
        awaitingText = null;
      }
      default -> {}
    }
  }

  void end() {
    cells.end();
  }

  /** A formula's text stands in a record of its own behind it. */
  private void readFormula(FormulaRecord formula) {
    switch (formula.getCachedResultTypeEnum()) {
      case STRING -> awaitingText = formula.hasCachedResultString() ? formula : null;
      case BOOLEAN -> put(formula, CellValues.truth(formula.getCachedBooleanValue()));
      case ERROR -> put(formula, error(formula.getCachedErrorValue()));
      default -> put(formula, number(formula, formula.getValue()));
    }
  }

  private void put(CellValueRecordInterface place, Cell cell) {
    int row = place.getRow() + 1;
    if (row != cells.row()) {
      cells.begin(row);
    }
    cells.put(place.getColumn(), cell);
  }

  private String shared(int number) {
    if (number < 0 || number >= texts.getNumUniqueStrings()) {
      throw BinaryRecords.damaged();
    }
    return texts.getString(number).getString();
  }

  /** One character more than may be is kept, so that the row is rejected. */
  private static Cell text(String text) {
    int longest = XmlCursor.LONGEST_TEXT + 1;
    return Cell.text(text == null || text.length() <= longest ? text : text.substring(0, longest));
  }

  private Cell number(CellValueRecordInterface place, double number) {
    return values.number(Double.toString(number), isDate(place));
  }

  private boolean isDate(CellValueRecordInterface place) {
    try {
      return Styles.isDate(formats.getFormatIndex(place), formats.getFormatString(place));
    } catch (RuntimeException noSuchStyle) {
      return false;
    }
  }

  private static Cell flag(BoolErrRecord flag) {
    return flag.isBoolean()
        ? CellValues.truth(flag.getBooleanValue())
        : error(flag.getErrorValue());
  }

  private static Cell error(int code) {
    return Cell.text(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR");
  }
}
