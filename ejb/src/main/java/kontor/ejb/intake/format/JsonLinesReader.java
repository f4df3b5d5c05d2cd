package kontor.ejb.intake.format;

import java.io.IOException;
import java.io.InputStream;
import kontor.domain.intake.SourceVersion;

/** Lines posted as a JSON array. */
public final class JsonLinesReader implements StatementReader {

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    throw new FileFault("Lines cannot be posted yet.");
  }
}
