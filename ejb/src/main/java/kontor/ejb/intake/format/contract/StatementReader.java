package kontor.ejb.intake.format.contract;

import java.io.IOException;
import java.io.InputStream;
import kontor.domain.intake.SourceVersion;

/** Reads one format: pushes rows to a sink as they are read, without holding the file. */
public interface StatementReader {

  /**
   * Reads all bytes.
   *
   * @throws FileFault when the file as a whole cannot be trusted; nothing of it is loaded
   * @throws IOException when the bytes stop coming
   */
  void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException;
}
