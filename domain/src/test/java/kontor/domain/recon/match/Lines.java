package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Lines for tests. */
final class Lines {

  static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  private Lines() {}

  static MatchLine line(long id, String amount, String reference, LocalDate date) {
    return line(id, amount, "EUR", reference, date, 1);
  }

  static MatchLine line(
      long id, String amount, String currency, String reference, LocalDate date, int occurrence) {
    String content = String.join("|", amount, currency, String.valueOf(reference), date.toString());
    return new MatchLine(
        id,
        date,
        date,
        new BigDecimal(amount),
        currency,
        content + "#" + occurrence,
        reference,
        null,
        null,
        null,
        occurrence,
        UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)));
  }
}
