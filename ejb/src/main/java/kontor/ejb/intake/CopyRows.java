package kontor.ejb.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's COPY text format: fields parted by tabs, {@code \N} for null. */
final class CopyRows {

  private static final int FIRST_SIZE = 64 * 1024;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;
  private boolean inRow;

  CopyRows field(String value) {
    part();
    if (value == null) {
      put('\\');
      put('N');
    } else {
      escaped(value);
    }
    return this;
  }

  CopyRows field(Object value) {
    return field(value == null ? null : value.toString());
  }

  CopyRows field(BigDecimal value) {
    return field(value == null ? null : value.toPlainString());
  }

  CopyRows field(int value) {
    return field(Integer.toString(value));
  }

  void endRow() {
    put('\n');
    inRow = false;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void writeTo(CopyIn copy) throws java.sql.SQLException {
    copy.writeToCopy(bytes, 0, size);
  }

  private void part() {
    if (inRow) {
      put('\t');
    }
    inRow = true;
  }

  private void escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 128) {
        encoded(value.substring(i));
        return;
      }
      escaped((byte) c);
    }
  }

  private void encoded(String rest) {
    for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
      escaped(b);
    }
  }

  private void escaped(byte b) {
    switch (b) {
      case '\\' -> escape('\\');
      case '\t' -> escape('t');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      default -> put(b);
    }
  }

  private void escape(char letter) {
    put('\\');
    put(letter);
  }

  private void put(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    bytes[size++] = (byte) b;
  }
}
