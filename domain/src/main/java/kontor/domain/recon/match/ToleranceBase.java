package kontor.domain.recon.match;

import java.math.BigDecimal;

/** The amount a percentage is taken of, from the absolutes of both amounts. */
public enum ToleranceBase {
  MAX,
  MIN,
  AVERAGE;

  /** Twice the base, so that the average needs no rounding. */
  BigDecimal twice(BigDecimal first, BigDecimal second) {
    return switch (this) {
      case MAX -> first.abs().max(second.abs()).multiply(BigDecimal.TWO);
      case MIN -> first.abs().min(second.abs()).multiply(BigDecimal.TWO);
      case AVERAGE -> first.abs().add(second.abs());
    };
  }
}
