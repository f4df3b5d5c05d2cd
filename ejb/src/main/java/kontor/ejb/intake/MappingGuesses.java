package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kontor.domain.intake.guess.Dialect;
import kontor.domain.intake.guess.MappingDraft;
import kontor.domain.intake.guess.MappingGuess;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.format.FileSample;
import kontor.ejb.intake.format.StatementReaders;
import kontor.ejb.intake.format.WorkbookStatementReader;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.shared.Tenanted;

/** Proposes a mapping for a sample and shows what it would load; stores nothing. */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MappingGuesses {

  @Inject private ReplacingWork kept;
  @Inject private ReadingWork reading;

  /** The sample of a whole file that somebody sends. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileSample sample(InputStream file) {
    try {
      return FileSample.of(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The sample of a file that was loaded, from the bytes that are kept. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public FileSample sample(long file) {
    return sample(new KeptBytes(kept.asReadAgain(file), reading));
  }

  @RolesAllowed(Permission.INTAKE_WORK)
  public MappingDraft guess(FileSample sample, String fileName) {
    return guess(sample, fileName, null, Dialect.UNKNOWN);
  }

  /**
   * Proposes what a person has not said yet about the sample.
   *
   * @param sheet of a workbook; null: the first with rows
   */
  @RolesAllowed(Permission.INTAKE_WORK)
  public MappingDraft guess(FileSample sample, String fileName, String sheet, Dialect given) {
    return MappingGuess.of(sample.text(sheet), fileName, given);
  }

  /** The first rows of the sample as the values would load them. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public SampleReading preview(FileSample sample, DefineSource values) {
    if (sample.fault().isPresent()) {
      return new SampleSink().reading(sample.fault().get());
    }
    SampleSink sink = new SampleSink();
    try {
      read(sample, values, sink);
      return sink.reading(null);
    } catch (SampleSink.Enough enough) {
      return sink.reading(null);
    } catch (FileFault fault) {
      return sink.reading(fault.getMessage());
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private static void read(FileSample sample, DefineSource values, SampleSink sink)
      throws IOException {
    var source = values.asVersion();
    if (sample.workbook().isPresent()) {
      WorkbookStatementReader.read(sample.workbook().get(), source, sink);
    } else {
      reader(values).read(new ByteArrayInputStream(sample.text(null)), source, sink);
    }
  }

  private static StatementReader reader(DefineSource values) {
    return StatementReaders.of(values.asVersion().format())
        .orElseThrow(() ->
            DomainException.rule(
                "format-not-readable",
                "Files of the format %s cannot be read.".formatted(values.format())));
  }
}
