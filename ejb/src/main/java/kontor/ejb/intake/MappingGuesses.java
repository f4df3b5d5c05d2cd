package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import kontor.domain.intake.Format;
import kontor.domain.intake.guess.Dialect;
import kontor.domain.intake.guess.MappingDraft;
import kontor.domain.intake.guess.MappingGuess;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.format.StatementReaders;
import kontor.ejb.intake.format.WorkbookSample;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.detection.FormatDetection;
import kontor.ejb.shared.Tenanted;

/** Proposes a mapping for a sample and shows what it would load; stores nothing. */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MappingGuesses {

  /** As much of a file as is looked at. */
  public static final int LARGEST_SAMPLE = 64 * 1024;

  private static final String CUT_WORKBOOK =
      "Rows of a workbook can be shown only when the sample is the whole of it.";

  @RolesAllowed(Permission.INTAKE_WORK)
  public MappingDraft guess(byte[] firstBytes, String fileName) {
    return MappingGuess.of(text(firstBytes), fileName);
  }

  /** What the first bytes are, where they are of one format that can be read. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public Optional<Format> formatOf(byte[] firstBytes) {
    return detected(firstBytes).format().filter(format -> StatementReaders.of(format).isPresent());
  }

  /** Whether the first bytes cannot show the rows: an archive or a workbook, unpacked when read. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public boolean isPacked(byte[] firstBytes) {
    FormatDetection detected = detected(firstBytes);
    return detected.isPacked() || detected.format().filter(Format.XLSX::equals).isPresent();
  }

  private static FormatDetection detected(byte[] firstBytes) {
    int looked = Math.min(firstBytes.length, FormatDetection.BYTES);
    return FormatDetection.of(Arrays.copyOf(firstBytes, looked));
  }

  /** Proposes what a person has not said yet about the sample. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public MappingDraft guess(byte[] firstBytes, String fileName, Dialect given) {
    return MappingGuess.of(text(firstBytes), fileName, given);
  }

  /** The first rows of the sample as the values would load them. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public SampleReading preview(byte[] firstBytes, DefineSource values) {
    SampleSink sink = new SampleSink();
    try {
      reader(values)
          .read(new ByteArrayInputStream(wholeLines(firstBytes)), values.asVersion(), sink);
      return sink.reading(null);
    } catch (SampleSink.Enough enough) {
      return sink.reading(null);
    } catch (FileFault fault) {
      return sink.reading(isCutWorkbook(firstBytes) ? CUT_WORKBOOK : fault.getMessage());
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private static StatementReader reader(DefineSource values) {
    return StatementReaders.of(values.asVersion().format())
        .orElseThrow(() ->
            DomainException.rule(
                "format-not-readable",
                "Files of the format %s cannot be read.".formatted(values.format())));
  }

  /**
   * The sample as text: that of a workbook is made of its first rows, and empty where it is cut or
   * damaged, which the preview tells.
   */
  private static byte[] text(byte[] bytes) {
    if (!isWorkbook(bytes)) {
      return wholeLines(bytes);
    }
    try {
      return WorkbookSample.asCsv(new ByteArrayInputStream(bytes), null);
    } catch (FileFault unreadable) {
      return new byte[0];
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The end of a workbook says where its parts are, so that the beginning alone says nothing. */
  private static boolean isCutWorkbook(byte[] bytes) {
    return bytes.length == LARGEST_SAMPLE && isWorkbook(bytes);
  }

  private static boolean isWorkbook(byte[] bytes) {
    return detected(bytes).format().filter(Format.XLSX::equals).isPresent();
  }

  /** The sample up to its last line end, when it was cut off. */
  private static byte[] wholeLines(byte[] bytes) {
    if (bytes.length < LARGEST_SAMPLE || isWorkbook(bytes)) {
      return bytes;
    }
    int end = LARGEST_SAMPLE;
    while (end > 1 && bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(bytes, end > 1 ? end : LARGEST_SAMPLE);
  }
}
