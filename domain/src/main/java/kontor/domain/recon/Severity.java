package kontor.domain.recon;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a break matters: at first by its absolute amount, as the bank's {@link BreakPolicy} has
 * it; raised one step once it is past due and to P1 after 120 hours. Age never lowers it.
 */
public enum Severity {
  /** The largest amounts; due at once. */
  P1,
  /** Large ones; due within hours. */
  P2,
  /** Middling ones; due within a day. */
  P3,
  /** Everything else; due at the end of the next business day. */
  P4;

  /** After this time every break is of the first severity. */
  public static final Duration OLD = Duration.ofHours(120);

  /**
   * This severity at a later moment.
   *
   * @param madeAt when the break was made
   * @param dueAt when it is due, set when it was made
   */
  public Severity aged(Instant madeAt, Instant dueAt, Instant now) {
    if (Duration.between(madeAt, now).compareTo(OLD) > 0) {
      return P1;
    }
    return now.isAfter(dueAt) ? raised() : this;
  }

  private Severity raised() {
    return this == P1 ? P1 : values()[ordinal() - 1];
  }

  /** 1 for the gravest to 4, as it is stored. */
  public int number() {
    return ordinal() + 1;
  }

  /** The severity of a stored number. */
  public static Severity of(int number) {
    return values()[number - 1];
  }
}
