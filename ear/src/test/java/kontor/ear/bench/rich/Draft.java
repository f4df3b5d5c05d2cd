package kontor.ear.bench.rich;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A line of a file before its row and id are known. */
record Draft(
    LocalDate booked,
    LocalDate valued,
    BigDecimal amount,
    String currency,
    String reference,
    String counterparty,
    String description) {

  Draft later(int days) {
    return new Draft(
        booked.plusDays(days),
        valued.plusDays(days),
        amount,
        currency,
        reference,
        counterparty,
        description);
  }

  Draft valuedLater(int days) {
    return new Draft(
        booked, valued.plusDays(days), amount, currency, reference, counterparty, description);
  }

  Draft amounting(BigDecimal other) {
    return new Draft(booked, valued, other, currency, reference, counterparty, description);
  }

  Draft referring(String other) {
    return new Draft(booked, valued, amount, currency, other, counterparty, description);
  }

  Draft named(String other) {
    return new Draft(booked, valued, amount, currency, reference, other, description);
  }

  Draft described(String other) {
    return new Draft(booked, valued, amount, currency, reference, counterparty, other);
  }

  /** As a row of a file. */
  String row(String id) {
    return String.join(
        ",",
        id,
        booked.toString(),
        valued.toString(),
        amount.toPlainString(),
        currency,
        reference,
        counterparty,
        description);
  }
}
