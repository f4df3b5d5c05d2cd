package kontor.ejb.intake.format.camt;

import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.RowSink;

/** What the parts of one file share while it is read. */
final class CamtFile {

  private final CamtMessage message;
  private final SourceVersion source;
  private final RowSink sink;
  private final CamtValues values;
  private int rows;

  CamtFile(CamtMessage message, SourceVersion source, RowSink sink) {
    this.message = message;
    this.source = source;
    this.sink = sink;
    this.values = new CamtValues(source.zone());
  }

  CamtMessage message() {
    return message;
  }

  SourceVersion source() {
    return source;
  }

  RowSink sink() {
    return sink;
  }

  CamtValues values() {
    return values;
  }

  /** The number of the next row of the file, counted from 1. */
  int nextRow() {
    rows++;
    return rows;
  }
}
