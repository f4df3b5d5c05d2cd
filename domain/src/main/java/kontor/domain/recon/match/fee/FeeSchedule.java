package kontor.domain.recon.match.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How a fee is reckoned from a gross amount; each part is rounded half up by itself. */
public sealed interface FeeSchedule {

  /**
   * The fee on an amount.
   *
   * @param gross at least 0
   * @param decimals the currency's decimals, to which each part is rounded half up
   */
  BigDecimal on(BigDecimal gross, int decimals);

  /** The same fee on every amount. */
  record Flat(BigDecimal amount) implements FeeSchedule {

    @Override
    public BigDecimal on(BigDecimal gross, int decimals) {
      return amount.setScale(decimals, RoundingMode.HALF_UP);
    }
  }

  /** A share of the amount, 1.5 meaning one and a half in a hundred. */
  record Percent(BigDecimal percent) implements FeeSchedule {

    @Override
    public BigDecimal on(BigDecimal gross, int decimals) {
      return share(gross, percent).setScale(decimals, RoundingMode.HALF_UP);
    }
  }

  /** A share of each part of the amount: 1 % up to 100, 2 % of what lies above; rounded once. */
  record Tiered(List<Tier> tiers) implements FeeSchedule {

    public Tiered {
      tiers = List.copyOf(tiers);
    }

    @Override
    public BigDecimal on(BigDecimal gross, int decimals) {
      BigDecimal fee = BigDecimal.ZERO;
      BigDecimal reached = BigDecimal.ZERO;
      for (Tier tier : tiers) {
        BigDecimal end = tier.upTo() == null ? gross : gross.min(tier.upTo());
        fee = fee.add(share(end.subtract(reached).max(BigDecimal.ZERO), tier.percent()));
        reached = reached.max(end);
      }
      return fee.setScale(decimals, RoundingMode.HALF_UP);
    }
  }

  /**
   * A step of a tiered fee.
   *
   * @param upTo where it ends, or null for the last one, which has no end
   */
  record Tier(BigDecimal upTo, BigDecimal percent) {}

  /** Several fees, each on the whole amount. */
  record Parallel(List<FeeSchedule> fees) implements FeeSchedule {

    public Parallel {
      fees = List.copyOf(fees);
    }

    @Override
    public BigDecimal on(BigDecimal gross, int decimals) {
      return fees.stream()
          .map(fee -> fee.on(gross, decimals))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** Several fees, each on what the one before left. */
  record Cascading(List<FeeSchedule> fees) implements FeeSchedule {

    public Cascading {
      fees = List.copyOf(fees);
    }

    @Override
    public BigDecimal on(BigDecimal gross, int decimals) {
      BigDecimal left = gross;
      for (FeeSchedule fee : fees) {
        left = left.subtract(fee.on(left.max(BigDecimal.ZERO), decimals));
      }
      return gross.subtract(left);
    }
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal percent) {
    return amount.multiply(percent).movePointLeft(2);
  }
}
