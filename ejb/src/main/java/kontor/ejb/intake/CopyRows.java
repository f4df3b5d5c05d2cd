package kontor.ejb.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows in PostgreSQL's binary COPY format: nothing is escaped, and the server parses no figures. A
 * value is preceded by its length in bytes; null has the length -1.
 */
final class CopyRows {

  private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] NO_FLAGS = new byte[2 * Integer.BYTES];
  private static final byte[] TRAILER = {-1, -1};
  private static final int NULL = -1;
  private static final int GROUP = 10_000;
  private static final int GROUP_DIGITS = 4;
  private static final int MOST_DIGITS = 14;
  private static final int NEGATIVE = 0x4000;
  private static final int FIRST_SIZE = 64 * 1024;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;

  /** Begins a row of so many fields. */
  void row(int fields) {
    room(Short.BYTES);
    ByteConverter.int2(bytes, size, fields);
    size += Short.BYTES;
  }

  CopyRows text(String value) {
    return value == null ? absent() : raw(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A numeric is counted in groups of four digits; an amount's fraction is one of them. */
  CopyRows number(BigDecimal value) {
    if (value == null) {
      return absent();
    }
    boolean small = value.scale() >= 0 && value.scale() <= GROUP_DIGITS;
    return small && value.precision() <= MOST_DIGITS
        ? groups(value)
        : raw(ByteConverter.numeric(value));
  }

  /** Without large integers, whose divisions would cost more than the rest of the row. */
  private CopyRows groups(BigDecimal value) {
    long rest = Math.abs(value.unscaledValue().longValue());
    for (int digit = value.scale(); digit < GROUP_DIGITS; digit++) {
      rest *= 10;
    }
    int lowest = 0;
    while (rest != 0 && rest % GROUP == 0) {
      rest /= GROUP;
      lowest++;
    }
    int number = 0;
    for (long left = rest; left != 0; left /= GROUP) {
      number++;
    }
    length((4 + number) * Short.BYTES);
    int weight = number == 0 ? 0 : lowest + number - 2;
    shorts(number, weight, value.signum() < 0 ? NEGATIVE : 0, value.scale());
    for (int group = number - 1; group >= 0; group--) {
      ByteConverter.int2(bytes, size + group * Short.BYTES, (int) (rest % GROUP));
      rest /= GROUP;
    }
    size += number * Short.BYTES;
    return this;
  }

  private void shorts(int... values) {
    for (int value : values) {
      ByteConverter.int2(bytes, size, value);
      size += Short.BYTES;
    }
  }

  CopyRows date(LocalDate value) {
    return value == null ? absent() : integer((int) (value.toEpochDay() - EPOCH));
  }

  CopyRows integer(int value) {
    length(Integer.BYTES);
    ByteConverter.int4(bytes, size, value);
    size += Integer.BYTES;
    return this;
  }

  CopyRows bigint(long value) {
    length(Long.BYTES);
    ByteConverter.int8(bytes, size, value);
    size += Long.BYTES;
    return this;
  }

  CopyRows flag(boolean value) {
    length(1);
    ByteConverter.bool(bytes, size, value);
    size++;
    return this;
  }

  CopyRows uuid(UUID value) {
    length(2 * Long.BYTES);
    ByteConverter.int8(bytes, size, value.getMostSignificantBits());
    ByteConverter.int8(bytes, size + Long.BYTES, value.getLeastSignificantBits());
    size += 2 * Long.BYTES;
    return this;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** The rows so far, as they will be sent. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void writeTo(CopyIn copy) throws SQLException {
    copy.writeToCopy(SIGNATURE, 0, SIGNATURE.length);
    copy.writeToCopy(NO_FLAGS, 0, NO_FLAGS.length);
    copy.writeToCopy(bytes, 0, size);
    copy.writeToCopy(TRAILER, 0, TRAILER.length);
  }

  private CopyRows absent() {
    length(NULL);
    return this;
  }

  private CopyRows raw(byte[] value) {
    length(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** Writes a field's length and makes room for the field. */
  private void length(int value) {
    room(Integer.BYTES + Math.max(value, 0));
    ByteConverter.int4(bytes, size, value);
    size += Integer.BYTES;
  }

  private void room(int needed) {
    if (bytes.length - size < needed) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + needed));
    }
  }
}
