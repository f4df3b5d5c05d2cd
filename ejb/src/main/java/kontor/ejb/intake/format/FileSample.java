package kontor.ejb.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import kontor.domain.intake.Format;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.detection.FormatDetection;

/** The beginning of a file, unpacked, as far as a mapping is made from it and held against it. */
public final class FileSample implements Serializable {

  /** As much of a text as is looked at. */
  public static final int LARGEST = 64 * 1024;

  private static final long serialVersionUID = 1;
  private static final String CLOSED =
      "Rows of a packed file or of a workbook can be shown only when the sample is the whole of"
          + " it.";

  private final Format format;
  private final byte[] text;
  private final WorkbookSample workbook;
  private final String fault;

  private FileSample(Format format, byte[] text, WorkbookSample workbook, String fault) {
    this.format = format;
    this.text = text;
    this.workbook = workbook;
    this.fault = fault;
  }

  /** Of a whole file; what cannot be looked into says why. */
  public static FileSample of(InputStream file) throws IOException {
    try {
      return of(file, new CountedBytes(file), false);
    } catch (ZipException | EOFException damaged) {
      return new FileSample(null, new byte[0], null, "The archive is damaged.");
    } catch (FileFault unreadable) {
      return new FileSample(null, new byte[0], null, unreadable.getMessage());
    }
  }

  /** Of the first bytes only: a packed file and a workbook stay closed. */
  public static FileSample ofBeginning(byte[] first) {
    FormatDetection found = detected(first);
    Optional<Format> format = found.format();
    return found.isPacked() || format.filter(Format.XLSX::equals).isPresent()
        ? new FileSample(format.orElse(null), new byte[0], null, CLOSED)
        : new FileSample(format.orElse(null), wholeLines(first), null, null);
  }

  private static FormatDetection detected(byte[] first) {
    return FormatDetection.of(Arrays.copyOf(first, Math.min(first.length, FormatDetection.BYTES)));
  }

  private static FileSample of(InputStream bytes, CountedBytes packed, boolean unpacked)
      throws IOException {
    InputStream start = new BufferedInputStream(unpacked ? bytes : packed, FormatDetection.BYTES);
    start.mark(FormatDetection.BYTES);
    FormatDetection found = FormatDetection.of(start.readNBytes(FormatDetection.BYTES));
    start.reset();
    if (found.isPacked() && unpacked) {
      throw new FileFault(
          "The archive holds another archive; unpack it once and send what is in it.");
    }
    return switch (found.kind()) {
      case GZIP -> of(new Growth(new GZIPInputStream(start), packed), packed, true);
      case ZIP -> ofFirstMember(new ZipInputStream(start, UTF_8), packed);
      case XLSX, OLE2 -> new FileSample(Format.XLSX, new byte[0], WorkbookSample.of(start), null);
      default ->
          new FileSample(
              found.format().orElse(null), wholeLines(start.readNBytes(LARGEST)), null, null);
    };
  }

  private static FileSample ofFirstMember(ZipInputStream archive, CountedBytes packed)
      throws IOException {
    for (ZipEntry member = archive.getNextEntry();
        member != null;
        member = archive.getNextEntry()) {
      if (!member.isDirectory() && !member.getName().startsWith("__MACOSX/")) {
        return of(new Growth(archive, packed), packed, true);
      }
    }
    throw new FileFault("The archive is empty.");
  }

  /** The text up to its last line end, when it was cut off. */
  private static byte[] wholeLines(byte[] bytes) {
    if (bytes.length < LARGEST) {
      return bytes;
    }
    int end = LARGEST;
    while (end > 1 && bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(bytes, end > 1 ? end : LARGEST);
  }

  /** What it is, where it is of one format. */
  public Optional<Format> format() {
    return Optional.ofNullable(format);
  }

  /** Its first rows as text; of a workbook those of a sheet, or of the first with rows. */
  public byte[] text(String sheet) {
    return workbook == null ? text : workbook.asCsv(sheet);
  }

  /** The first rows of each sheet; nothing where it is no workbook. */
  public Optional<WorkbookSample> workbook() {
    return Optional.ofNullable(workbook);
  }

  /** Why its rows cannot be shown; nothing where they can. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }
}
