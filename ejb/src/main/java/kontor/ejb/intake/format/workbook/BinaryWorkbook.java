package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.workbook.WantedSheets.Sheet;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * An XLS, record by record. Its shared texts stay on the heap, so its size is bounded; a sheet of
 * this format ends at row 65,536 anyway.
 */
final class BinaryWorkbook {

  private static final long LARGEST = 32L * 1024 * 1024;

  private final SheetRows rows;
  private final String wanted;
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private SSTRecord texts = new SSTRecord();
  private boolean from1904;
  private WantedSheets choice;
  private BinarySheet sheet;
  private boolean seenEnough;
  private int depth;
  private int streams;

  private BinaryWorkbook(String wanted, SheetRows rows) {
    this.wanted = wanted;
    this.rows = rows;
  }

  static void read(Path file, String wanted, SheetRows rows) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new FileFault("An XLS is read up to 32 MiB; please save this workbook as XLSX.");
    }
    try (POIFSFileSystem compound = open(file)) {
      PrivateFolder.hide(file);
      new BinaryWorkbook(wanted, rows).read(records(compound));
    }
  }

  private static POIFSFileSystem open(Path file) {
    try {
      return new POIFSFileSystem(file.toFile(), true);
    } catch (IOException | RuntimeException unreadable) {
      throw BinaryRecords.fault(unreadable);
    }
  }

  private static BinaryRecords records(POIFSFileSystem compound) {
    try {
      return BinaryRecords.open(compound);
    } catch (IOException unreadable) {
      throw BinaryRecords.fault(unreadable);
    }
  }

  private void read(BinaryRecords records) {
    boolean enough = false;
    Optional<Record> record = records.next();
    while (record.isPresent() && !enough) {
      enough = read(record.get());
      record = enough ? record : records.next();
    }
    if (depth > 0) {
      throw BinaryRecords.damaged();
    }
  }

  /** Reads a record; true when a sheet ended and there is enough. */
  private boolean read(Record record) {
    switch (record) {
      case BOFRecord begin -> begin(begin);
      case EOFRecord end -> {
        depth--;
        return depth == 0 && endSheet();
      }
      default -> {
        if (streams == 1) {
          readGlobal(record);
        } else if (sheet != null && depth == 1) {
          readSheet(record);
        }
      }
    }
    return false;
  }

  private void begin(BOFRecord begin) {
    depth++;
    if (depth > 1) {
      return;
    }
    streams++;
    if (streams > 1) {
      beginSheet(begin);
    }
  }

  /** Sheets follow in the order of their places; one that is no table is passed over. */
  private void beginSheet(BOFRecord begin) {
    BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(bound);
    if (choice == null) {
      choice = new WantedSheets(wanted, bound.stream().map(BinaryWorkbook::sheet).toList());
    }
    int at = streams - 2;
    if (begin.getType() == BOFRecord.TYPE_WORKSHEET
        && at < inOrder.length
        && choice.includes(sheet(inOrder[at]))) {
      rows.begin(sheet(inOrder[at]).name());
      sheet = new BinarySheet(texts, formats, new CellValues(from1904), rows);
    }
  }

  private static Sheet sheet(BoundSheetRecord bound) {
    return new Sheet(bound.getSheetname(), !bound.isHidden() && !bound.isVeryHidden());
  }

  private void readSheet(Record record) {
    try {
      sheet.read(record);
    } catch (SheetRows.EnoughOfSheet seen) {
      seenEnough = true;
      sheet = null;
    }
  }

  private boolean endSheet() {
    if (sheet == null && !seenEnough) {
      return false;
    }
    if (sheet != null) {
      sheet.end();
    }
    sheet = null;
    seenEnough = false;
    return rows.isEnough();
  }

  private void readGlobal(Record record) {
    formats.processRecordInternally(record);
    switch (record) {
      case BoundSheetRecord named -> bound.add(named);
      case SSTRecord shared -> texts = shared;
      case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
      default -> {}
    }
  }
}
