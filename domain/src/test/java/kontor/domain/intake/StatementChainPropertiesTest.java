package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Chains of one statement a day, each of them moving the balance. */
class StatementChainPropertiesTest {

  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

  @Property(tries = 300)
  void should_find_a_whole_chain_whole(@ForAll("chains") List<ChainedStatement> chain) {
    for (int i = 0; i < chain.size(); i++) {
      assertThat(new StatementChain(chain.subList(0, i)).finding(chain.get(i)))
          .isEqualTo(i == 0 ? StatementFinding.FIRST : StatementFinding.CONTINUES);
    }
  }

  @Property(tries = 300)
  void should_miss_each_statement_that_is_left_out_and_know_it_when_it_comes_late(
      @ForAll("chains") List<ChainedStatement> chain, @ForAll Random random) {
    int missing = 1 + random.nextInt(chain.size() - 2);
    ChainedStatement next = chain.get(missing + 1);
    assertThat(new StatementChain(chain.subList(0, missing)).finding(next))
        .isEqualTo(StatementFinding.GAP);
    StatementChain others = without(chain, missing);
    assertThat(others.finding(chain.get(missing))).isEqualTo(StatementFinding.LATE);
    assertThat(others.follows(chain.get(missing))).contains(true);
  }

  @Property(tries = 300)
  void should_know_each_statement_that_comes_twice(
      @ForAll("chains") List<ChainedStatement> chain, @ForAll Random random) {
    ChainedStatement again = chain.get(random.nextInt(chain.size()));
    assertThat(new StatementChain(chain).finding(again)).isEqualTo(StatementFinding.DUPLICATE);
  }

  @Property(tries = 300)
  void should_not_depend_on_the_order_of_what_is_known(
      @ForAll("chains") List<ChainedStatement> chain,
      @ForAll("chains") List<ChainedStatement> others,
      @ForAll Random random) {
    List<ChainedStatement> shuffled = new ArrayList<>(chain);
    Collections.shuffle(shuffled, random);
    for (ChainedStatement other : others) {
      assertThat(new StatementChain(shuffled).finding(other))
          .isEqualTo(new StatementChain(chain).finding(other));
      assertThat(new StatementChain(shuffled).follows(other))
          .isEqualTo(new StatementChain(chain).follows(other));
    }
  }

  @Property(tries = 300)
  void should_see_that_a_statement_of_several_days_tells_one_of_them_again(
      @ForAll("risingChains") List<ChainedStatement> chain, @ForAll Random random) {
    int first = random.nextInt(chain.size() - 1);
    ChainedStatement both = joined(chain.get(first), chain.get(first + 1));
    assertThat(new StatementChain(chain.subList(0, first + 1)).finding(both))
        .isEqualTo(StatementFinding.OVERLAP);
  }

  @Provide
  Arbitrary<List<ChainedStatement>> chains() {
    return chainsOf(Arbitraries.integers().between(-900, 900).filter(moved -> moved != 0));
  }

  @Provide
  Arbitrary<List<ChainedStatement>> risingChains() {
    return chainsOf(Arbitraries.integers().between(1, 900));
  }

  private static Arbitrary<List<ChainedStatement>> chainsOf(Arbitrary<Integer> moved) {
    return moved.list().ofMinSize(3).ofMaxSize(12).map(StatementChainPropertiesTest::chain);
  }

  private static List<ChainedStatement> chain(List<Integer> movedCents) {
    List<ChainedStatement> chain = new ArrayList<>();
    BigDecimal balance = new BigDecimal("100.00");
    for (int cents : movedCents) {
      BigDecimal moved = BigDecimal.valueOf(cents, 2);
      LocalDate day = BEGIN.plusDays(chain.size());
      String number = String.valueOf(chain.size() + 1);
      BigDecimal closing = balance.add(moved);
      chain.add(new ChainedStatement(number, day, day, balance, closing, moved, 1));
      balance = closing;
    }
    return chain;
  }

  private static ChainedStatement joined(ChainedStatement one, ChainedStatement next) {
    return new ChainedStatement(
        one.number() + "-" + next.number(),
        one.firstDay(),
        next.lastDay(),
        one.opening(),
        next.closing(),
        one.movements().add(next.movements()),
        one.lines() + next.lines());
  }

  private static StatementChain without(List<ChainedStatement> chain, int index) {
    List<ChainedStatement> others = new ArrayList<>(chain);
    others.remove(index);
    return new StatementChain(others);
  }
}
