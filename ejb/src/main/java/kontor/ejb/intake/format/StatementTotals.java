package kontor.ejb.intake.format;

import java.util.Objects;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;

/** Adds up the lines of one statement in the order of its file. */
public final class StatementTotals {

  private final BalanceChain balances = new BalanceChain();
  private int lines;
  private String account;
  private String currency;
  private boolean accountsDiffer;
  private boolean currenciesDiffer;

  public void add(StatementLine line) {
    accountsDiffer |= lines > 0 && !Objects.equals(account, line.account());
    currenciesDiffer |= lines > 0 && !Objects.equals(currency, line.currency());
    account = line.account();
    currency = line.currency();
    lines++;
    balances.add(line.amount(), line.balance());
  }

  /** The statement; balances of several currencies say nothing. */
  public StatementSummary summary(int position) {
    boolean balanced = !balances.isEmpty() && !currenciesDiffer;
    return new StatementSummary(
        position,
        accountsDiffer ? null : account,
        currenciesDiffer ? null : currency,
        null,
        balanced ? balances.opening() : null,
        balanced ? balances.closing() : null,
        lines,
        balanced ? balances.ties() : null,
        balanced ? balances.difference() : null);
  }
}
