package kontor.web.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import kontor.ejb.intake.account.BalancePoint;
import kontor.web.frame.Words;

/**
 * The balance of an account over days as a drawn line: a step at the end of each day with a
 * statement, for between two of them nothing moved.
 *
 * @param points of the line, {@code x,y x,y …}, within {@link #WIDTH} by {@link #HEIGHT}
 * @param lowest the lowest balance
 * @param highest the highest balance
 * @param zero where the balance is nil, or null where the line never comes near it
 */
public record BalanceLine(
    String points,
    BalancePoint first,
    BalancePoint last,
    BigDecimal lowest,
    BigDecimal highest,
    String lastY,
    String zero,
    String currency) {

  /** Units of the drawing. */
  public static final int WIDTH = 1000;

  public static final int HEIGHT = 96;

  private static final int MARGIN = 8;
  private static final int LEAST = 3;

  /** The line; null where there are too few days to see anything. */
  static BalanceLine of(List<BalancePoint> days, String currency) {
    if (days.size() < LEAST) {
      return null;
    }
    Comparator<BalancePoint> byBalance = Comparator.comparing(BalancePoint::closing);
    BigDecimal lowest = days.stream().min(byBalance).orElseThrow().closing();
    BigDecimal highest = days.stream().max(byBalance).orElseThrow().closing();
    Scale scale = new Scale(days.getFirst().day(), days.getLast().day(), lowest, highest);
    boolean crosses = lowest.signum() < 0 && highest.signum() > 0;
    return new BalanceLine(
        scale.steps(days),
        days.getFirst(),
        days.getLast(),
        lowest,
        highest,
        scale.y(days.getLast().closing()),
        crosses ? scale.y(BigDecimal.ZERO) : null,
        currency);
  }

  /** What the drawing says, for those who do not see it. */
  public String words() {
    return Words.of(
        "intake.chain.line",
        Words.longDay(first.day()),
        Words.longDay(last.day()),
        Words.amount(lowest, currency),
        Words.amount(highest, currency),
        Words.amount(last.closing(), currency));
  }

  private record Scale(LocalDate from, LocalDate to, BigDecimal lowest, BigDecimal highest) {

    String steps(List<BalancePoint> days) {
      StringJoiner points = new StringJoiner(" ");
      String level = null;
      for (BalancePoint day : days) {
        String x = x(day.day());
        if (level != null) {
          points.add(x + "," + level);
        }
        level = y(day.closing());
        points.add(x + "," + level);
      }
      return points.toString();
    }

    private String x(LocalDate day) {
      long all = Math.max(ChronoUnit.DAYS.between(from, to), 1);
      return part(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day)), BigDecimal.valueOf(all))
          .multiply(BigDecimal.valueOf(WIDTH))
          .setScale(1, RoundingMode.HALF_UP)
          .toPlainString();
    }

    String y(BigDecimal balance) {
      BigDecimal span = highest.subtract(lowest);
      BigDecimal above =
          span.signum() == 0 ? new BigDecimal("0.5") : part(highest.subtract(balance), span);
      return above
          .multiply(BigDecimal.valueOf(HEIGHT - 2L * MARGIN))
          .add(BigDecimal.valueOf(MARGIN))
          .setScale(1, RoundingMode.HALF_UP)
          .toPlainString();
    }

    private static BigDecimal part(BigDecimal of, BigDecimal whole) {
      return of.divide(whole, 6, RoundingMode.HALF_UP);
    }
  }
}
