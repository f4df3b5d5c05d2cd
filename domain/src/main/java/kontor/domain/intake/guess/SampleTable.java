package kontor.domain.intake.guess;

import java.util.ArrayList;
import java.util.List;

/** The first rows of a text, split by a delimiter, quotes respected. */
final class SampleTable {

  private static final int MOST_ROWS = 200;

  private final String text;
  private final char delimiter;
  private final List<SampleRow> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int line = 1;
  private int rowLine = 1;
  private boolean quoted;

  private SampleTable(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  static List<SampleRow> rows(String text, char delimiter) {
    return new SampleTable(text, delimiter).split();
  }

  private List<SampleRow> split() {
    for (int i = 0; i < text.length() && rows.size() < MOST_ROWS; i++) {
      i += read(i);
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      endRow();
    }
    return rows;
  }

  /** Reads the character at a position and answers how many more belonged to it. */
  private int read(int i) {
    char c = text.charAt(i);
    if (quoted) {
      return readQuoted(i, c);
    }
    if (c == '"' && cell.toString().isBlank()) {
      quoted = true;
      cell.setLength(0);
    } else if (c == delimiter) {
      endCell();
    } else if (c == '\n' || c == '\r') {
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      endLine();
      return pair ? 1 : 0;
    } else {
      cell.append(c);
    }
    return 0;
  }

  private int readQuoted(int i, char c) {
    if (c != '"') {
      line += c == '\n' ? 1 : 0;
      cell.append(c);
      return 0;
    }
    boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
    if (doubled) {
      cell.append('"');
      return 1;
    }
    quoted = false;
    return 0;
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endLine() {
    endRow();
    line++;
    rowLine = line;
  }

  private void endRow() {
    endCell();
    SampleRow row = new SampleRow(rowLine, cells);
    if (!row.isBlank()) {
      rows.add(row);
    }
    cells.clear();
  }
}
