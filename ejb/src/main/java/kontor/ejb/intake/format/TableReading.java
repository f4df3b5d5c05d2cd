package kontor.ejb.intake.format;

import java.util.List;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;

/** Reads the rows of a table by its source's mapping: the header first, where there is one. */
final class TableReading {

  private final SourceVersion source;
  private final OneStatement statement;
  private TableRow header;
  private TableLines lines;
  private int lastLine;

  TableReading(SourceVersion source, RowSink sink) {
    this.source = source;
    this.statement = new OneStatement(sink);
  }

  /**
   * What the source says of its columns.
   *
   * @throws FileFault when it says nothing yet
   */
  static Mapping mappingOf(SourceVersion source) {
    if (source.mapping() == null) {
      throw new FileFault("The source has no mapping yet that says what its columns mean.");
    }
    return source.mapping();
  }

  /** The next row; blank ones are passed over. */
  void row(TableRow row) {
    lastLine = row.line();
    if (row.isBlank()) {
      return;
    }
    if (source.mapping().header() && header == null) {
      header = row;
    } else {
      statement.push(lines().read(row));
    }
  }

  private TableLines lines() {
    if (lines == null) {
      lines = new TableLines(source, header == null ? List.of() : header.cells());
    }
    return lines;
  }

  /** Whether a row has come that is no header. */
  boolean hasRows() {
    return lines != null;
  }

  /** Where the last row began that could be told apart from its neighbours; 0 before the first. */
  int lastLine() {
    return lastLine;
  }

  /** Another table begins, after one that had a header at most. */
  void anew() {
    header = null;
  }

  /** The table has ended; without a row it is refused, and first of all for another's header. */
  void end() {
    if (!hasRows()) {
      checkHeader();
      throw new FileFault("This is an empty file: it has no rows.");
    }
    statement.end();
  }

  private void checkHeader() {
    if (header != null) {
      lines();
    }
  }
}
