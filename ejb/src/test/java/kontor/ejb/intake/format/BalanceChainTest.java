package kontor.ejb.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BalanceChainTest {

  @Test
  void should_tie_where_each_balance_follows() {
    BalanceChain chain = chain("-33.50", "-23.50", "1533.50", "1510.00");
    assertThat(chain.ties()).isTrue();
    assertThat(chain.opening()).isEqualByComparingTo("10.00");
    assertThat(chain.closing()).isEqualByComparingTo("1510.00");
    assertThat(chain.difference()).isEqualByComparingTo("0");
  }

  @Test
  void should_tie_newest_line_first() {
    BalanceChain chain = chain("1533.50", "1510.00", "-33.50", "-23.50");
    assertThat(chain.ties()).isTrue();
    assertThat(chain.opening()).isEqualByComparingTo("10.00");
    assertThat(chain.closing()).isEqualByComparingTo("1510.00");
  }

  @Test
  void should_tell_by_how_much_it_does_not_tie() {
    BalanceChain chain = chain("10", "110", "5", "115", "5", "120.01");
    assertThat(chain.ties()).isFalse();
    assertThat(chain.difference()).isEqualByComparingTo("0.01");
  }

  @Property
  void should_tie_every_true_chain_in_either_order(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -500, max = 500) Integer> amounts,
      @ForAll @IntRange(min = -999, max = 999) int opening,
      @ForAll boolean newestFirst) {
    List<BigDecimal[]> rows = new ArrayList<>();
    BigDecimal balance = BigDecimal.valueOf(opening);
    for (int amount : amounts) {
      balance = balance.add(BigDecimal.valueOf(amount));
      rows.add(new BigDecimal[] {BigDecimal.valueOf(amount), balance});
    }
    BalanceChain chain = new BalanceChain();
    (newestFirst ? rows.reversed() : rows).forEach(row -> chain.add(row[0], row[1]));
    assertThat(chain.ties()).isTrue();
    assertThat(chain.difference()).isEqualByComparingTo("0");
  }

  private static BalanceChain chain(String... amountsAndBalances) {
    BalanceChain chain = new BalanceChain();
    for (int i = 0; i < amountsAndBalances.length; i += 2) {
      chain.add(new BigDecimal(amountsAndBalances[i]), new BigDecimal(amountsAndBalances[i + 1]));
    }
    return chain;
  }
}
