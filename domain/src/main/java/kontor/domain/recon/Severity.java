package kontor.domain.recon;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How much a break matters: by its absolute amount in the line's own currency, raised one step once
 * it is past due and to P1 after 120 hours; age never lowers it.
 */
public enum Severity {
  /** Above 10,000; due at once. */
  P1,
  /** Above 1,000; due in 4 hours. */
  P2,
  /** Above 100; due in 24 hours. */
  P3,
  /** Everything else; due at the end of the next weekday. */
  P4;

  private static final BigDecimal LARGE = new BigDecimal(10_000);
  private static final BigDecimal MIDDLE = new BigDecimal(1_000);
  private static final BigDecimal SMALL = new BigDecimal(100);
  private static final Duration OLD = Duration.ofHours(120);

  /** By the amount alone. */
  public static Severity of(BigDecimal amount) {
    BigDecimal size = amount.abs();
    if (size.compareTo(LARGE) > 0) {
      return P1;
    }
    if (size.compareTo(MIDDLE) > 0) {
      return P2;
    }
    return size.compareTo(SMALL) > 0 ? P3 : P4;
  }

  /** By the amount and the time since the break was made. */
  public static Severity of(BigDecimal amount, Instant madeAt, Instant now) {
    Severity first = of(amount);
    if (Duration.between(madeAt, now).compareTo(OLD) > 0) {
      return P1;
    }
    return now.isAfter(first.due(madeAt)) ? first.raised() : first;
  }

  /** When a break of this severity is due. */
  public Instant due(Instant madeAt) {
    return switch (this) {
      case P1 -> madeAt;
      case P2 -> madeAt.plus(Duration.ofHours(4));
      case P3 -> madeAt.plus(Duration.ofHours(24));
      case P4 -> endOfNextWeekday(madeAt);
    };
  }

  private Severity raised() {
    return this == P1 ? P1 : values()[ordinal() - 1];
  }

  private static Instant endOfNextWeekday(Instant madeAt) {
    LocalDate day = madeAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
