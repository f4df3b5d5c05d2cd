package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** A line for tests, told by what differs from a plain one of 15 September 2026 in EUR. */
record SomeLine(
    String amount,
    String currency,
    String reference,
    String counterparty,
    String description,
    LocalDate date,
    String fee) {

  static SomeLine of(String amount) {
    return new SomeLine(amount, "EUR", null, null, null, Lines.DAY, null);
  }

  SomeLine in(String otherCurrency) {
    return new SomeLine(amount, otherCurrency, reference, counterparty, description, date, fee);
  }

  SomeLine reference(String other) {
    return new SomeLine(amount, currency, other, counterparty, description, date, fee);
  }

  SomeLine by(String other) {
    return new SomeLine(amount, currency, reference, other, description, date, fee);
  }

  SomeLine text(String other) {
    return new SomeLine(amount, currency, reference, counterparty, other, date, fee);
  }

  SomeLine days(int later) {
    return on(date.plusDays(later));
  }

  SomeLine on(LocalDate other) {
    return new SomeLine(amount, currency, reference, counterparty, description, other, fee);
  }

  SomeLine lessFee(String stated) {
    return new SomeLine(amount, currency, reference, counterparty, description, date, stated);
  }

  MatchLine id(long id) {
    return id(id, 1);
  }

  MatchLine id(long id, int occurrence) {
    return new MatchLine(
        id,
        date,
        date,
        new BigDecimal(amount),
        currency,
        this + "#" + occurrence,
        reference,
        counterparty,
        null,
        description,
        occurrence,
        UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)),
        fee == null ? null : new BigDecimal(fee));
  }
}
