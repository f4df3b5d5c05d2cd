package kontor.ejb.intake.format;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kontor.domain.intake.Format;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.bai2.Bai2StatementReader;
import kontor.ejb.intake.format.camt.CamtStatementReader;
import kontor.ejb.intake.format.contract.RowReader;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.ofx.OfxStatementReader;
import kontor.ejb.intake.format.swift.SwiftStatementReader;

/** Which reader reads which format. */
public final class StatementReaders {

  private static final Map<Format, Supplier<StatementReader>> READERS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Format.CSV, CsvStatementReader::new),
              Map.entry(Format.XLSX, WorkbookStatementReader::new),
              Map.entry(Format.JSON, () -> new JsonStatementReader(false)),
              Map.entry(Format.CAMT052, () -> new CamtStatementReader(Format.CAMT052)),
              Map.entry(Format.CAMT053, () -> new CamtStatementReader(Format.CAMT053)),
              Map.entry(Format.CAMT054, () -> new CamtStatementReader(Format.CAMT054)),
              Map.entry(Format.MT940, SwiftStatementReader::new),
              Map.entry(Format.MT942, SwiftStatementReader::new),
              Map.entry(Format.BAI2, Bai2StatementReader::new),
              Map.entry(Format.OFX, OfxStatementReader::new)));

  private StatementReaders() {}

  /** A reader of lines that were posted as JSON. */
  public static StatementReader posted() {
    return new PackedFiles(Format.JSON, () -> new JsonStatementReader(true));
  }

  /** A reader of the format, packed or not; nothing where Kontor cannot read it. */
  public static Optional<StatementReader> of(Format format) {
    return Optional.ofNullable(READERS.get(format))
        .map(readers -> new PackedFiles(format, readers));
  }

  /** A reader of single rows of a source's files; nothing where the format has no such rows. */
  public static Optional<RowReader> rows(Format format, SourceVersion source) {
    return switch (format) {
      case CSV, XLSX -> Optional.of(RawRows.table(source));
      case JSON -> Optional.of(RawRows.json(JsonStatementReader.objects(source)));
      default -> Optional.empty();
    };
  }

  /** The same of lines that were posted as JSON. */
  public static RowReader postedRows(SourceVersion source) {
    return RawRows.json(new JsonLines(source));
  }
}
