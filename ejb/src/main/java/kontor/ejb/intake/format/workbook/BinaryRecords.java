package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kontor.ejb.intake.format.contract.FileFault;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/** The records of an XLS, one after the other. */
final class BinaryRecords {

  private static final int HEADER = 4;
  private static final int SHARED_TEXTS = 0xFC;
  private static final int PROTECTION = 0x2F;
  private static final int SHORTEST_TEXT = 3;

  private final RecordFactoryInputStream records;

  private BinaryRecords(RecordFactoryInputStream records) {
    this.records = records;
  }

  /** Opens the stream of records; what the library says of damage becomes one clear sentence. */
  static BinaryRecords open(POIFSFileSystem file) throws IOException {
    try {
      DirectoryNode root = file.getRoot();
      String name = HSSFWorkbook.getWorkbookDirEntryName(root);
      try (InputStream bytes = root.createDocumentInputStream(name)) {
        check(bytes);
      }
      return new BinaryRecords(
          new RecordFactoryInputStream(root.createDocumentInputStream(name), false));
    } catch (RuntimeException unreadable) {
      throw fault(unreadable);
    }
  }

  /**
   * Walks over the records without reading them: a number of shared texts that cannot be true would
   * be believed, and a protected workbook be tried with a usual password.
   */
  private static void check(InputStream bytes) throws IOException {
    int size = bytes.available();
    byte[] header = bytes.readNBytes(HEADER);
    while (header.length == HEADER) {
      int kind = LittleEndian.getUShort(header, 0);
      int length = LittleEndian.getUShort(header, 2);
      byte[] body = bytes.readNBytes(length);
      if (kind == PROTECTION) {
        throw isProtected();
      }
      if (kind == SHARED_TEXTS && texts(body) > size / SHORTEST_TEXT) {
        throw damaged();
      }
      header = bytes.readNBytes(HEADER);
    }
  }

  private static long texts(byte[] body) {
    return body.length < 2 * HEADER ? Long.MAX_VALUE : LittleEndian.getUInt(body, HEADER);
  }

  /** The next record, as long as there is one. */
  Optional<Record> next() {
    try {
      return Optional.ofNullable(records.nextRecord());
    } catch (RuntimeException unreadable) {
      throw fault(unreadable);
    }
  }

  static FileFault fault(Exception unreadable) {
    return switch (unreadable) {
      case FileFault ours -> ours;
      case EncryptedDocumentException locked -> isProtected();
      case OldExcelFormatException old ->
          new FileFault("This workbook is older than Excel 97; please save it as XLSX.");
      default -> damaged();
    };
  }

  private static FileFault isProtected() {
    return new FileFault("The workbook is protected by a password; please send it without one.");
  }

  static FileFault damaged() {
    return new FileFault("The workbook is damaged, or this is no workbook (XLS).");
  }
}
