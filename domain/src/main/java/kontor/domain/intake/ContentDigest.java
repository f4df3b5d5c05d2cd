package kontor.domain.intake;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What makes two lines identical: the first 16 bytes of a SHA-256 over the movement's fields, each
 * preceded by its length. The source's own id and the running balance do not count.
 */
public final class ContentDigest {

  private static final int ABSENT = -1;
  private static final int PLENTY = 512;

  /** As many days as files usually have lines of. */
  private static final int MANY_DAYS = 1_000;

  private final MessageDigest sha256;
  private final Map<LocalDate, String> days = new HashMap<>();
  private ByteBuffer fields = ByteBuffer.allocate(PLENTY);

  public ContentDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** The digest of a line; one instance serves one thread. */
  public UUID of(StatementLine line) {
    fields.clear();
    put(day(line.bookingDate()));
    put(day(line.valueDate()));
    put(plain(line.amount()));
    put(line.currency());
    put(line.reference());
    put(line.counterparty());
    put(line.account());
    put(line.description());
    put(line.status());
    put(plain(line.fee()));
    sha256.update(fields.array(), 0, fields.position());
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
    return new UUID(digest.getLong(), digest.getLong());
  }

  /** The same few days come again and again. */
  private String day(LocalDate day) {
    if (days.size() > MANY_DAYS) {
      days.clear();
    }
    return day == null ? null : days.computeIfAbsent(day, LocalDate::toString);
  }

  private void put(String field) {
    if (field == null) {
      room(Integer.BYTES).putInt(ABSENT);
      return;
    }
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
  }

  private ByteBuffer room(int needed) {
    if (fields.remaining() < needed) {
      ByteBuffer larger = ByteBuffer.allocate(2 * (fields.capacity() + needed));
      fields = larger.put(fields.flip());
    }
    return fields;
  }

  private static String plain(BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros().toPlainString();
  }
}
