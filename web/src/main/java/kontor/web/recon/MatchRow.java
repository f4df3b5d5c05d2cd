package kontor.web.recon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kontor.ejb.recon.LineView;
import kontor.ejb.recon.MatchView;

/** A match as pages show it: its two sides, what they come to, what is left over. */
public record MatchRow(MatchView match) {

  public List<LineView> first() {
    return side(1).toList();
  }

  public List<LineView> second() {
    return side(2).toList();
  }

  private Stream<LineView> side(int position) {
    return match.lines().stream().filter(line -> line.side() == position);
  }

  /** How many lines of each side, 1 : 2. */
  public String shape() {
    return side(1).count() + " : " + side(2).count();
  }

  /** What the first side comes to; of a match within one side, nothing. */
  public BigDecimal amount() {
    return sum(1);
  }

  /** First side less second. */
  public BigDecimal difference() {
    return sum(1).subtract(sum(2));
  }

  public boolean equal() {
    return difference().signum() == 0;
  }

  private BigDecimal sum(int position) {
    return side(position).map(LineView::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public String currency() {
    return match.lines().isEmpty() ? null : match.lines().getFirst().currency();
  }

  /** The first counterparty that is named. */
  public String counterparty() {
    return firstOf(match.lines().stream().map(LineView::counterparty));
  }

  /** The first reference that is named. */
  public String reference() {
    return firstOf(match.lines().stream().map(LineView::reference));
  }

  private static String firstOf(Stream<String> texts) {
    return texts.filter(Objects::nonNull).findFirst().orElse("–");
  }

  public boolean byHand() {
    return match.run() == null;
  }
}
