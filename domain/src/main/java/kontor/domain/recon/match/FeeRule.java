package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kontor.domain.recon.match.fee.FeeSchedule;

/**
 * Two lines belong together when one is the other less a fee, the date lies in the window, and
 * neither has another candidate. The fee is taken off the absolute amount; the sign stays.
 *
 * @param gross the side with the amounts before the fee, 1 or 2
 * @param schedule how the fee is reckoned, or null: as the gross line states it
 * @param amount how far the reckoned net may lie from the other amount
 * @param date the window, or null when dates do not matter
 */
public record FeeRule(
    String name,
    MatchMode mode,
    List<MatchField> fields,
    int gross,
    FeeSchedule schedule,
    AmountTolerance amount,
    DateWindow date,
    When when)
    implements MatchRule {

  private static final int USUAL_DECIMALS = 2;

  public FeeRule {
    fields = List.copyOf(fields);
  }

  @Override
  public String kind() {
    return "FEE";
  }

  @Override
  public int confidence() {
    return 90;
  }

  /** What is left of a gross line's amount, or nothing where there is no fee to take off. */
  public Optional<BigDecimal> net(MatchLine line) {
    BigDecimal absolute = line.amount().abs();
    return fee(line, absolute)
        .filter(fee -> fee.signum() > 0)
        .map(fee -> absolute.subtract(fee))
        .filter(net -> net.signum() > 0)
        .map(net -> line.amount().signum() < 0 ? net.negate() : net);
  }

  private Optional<BigDecimal> fee(MatchLine line, BigDecimal absolute) {
    return schedule == null
        ? Optional.ofNullable(line.fee())
        : Optional.of(schedule.on(absolute, decimals(line.currency())));
  }

  private static int decimals(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return USUAL_DECIMALS;
    }
  }

  /** Whether a gross line less its fee is a net line, in amount and date. */
  boolean isNet(MatchLine gross, MatchLine net) {
    return isInTime(gross, net)
        && net(gross).filter(amount -> this.amount.allows(amount, net.amount())).isPresent();
  }

  private boolean isInTime(MatchLine grossLine, MatchLine netLine) {
    return date == null
        || (gross == 1 ? date.allows(grossLine, netLine) : date.allows(netLine, grossLine));
  }
}
