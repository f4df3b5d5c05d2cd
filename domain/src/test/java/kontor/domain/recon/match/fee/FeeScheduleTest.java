package kontor.domain.recon.match.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import kontor.domain.recon.match.fee.FeeSchedule.Cascading;
import kontor.domain.recon.match.fee.FeeSchedule.Flat;
import kontor.domain.recon.match.fee.FeeSchedule.Parallel;
import kontor.domain.recon.match.fee.FeeSchedule.Percent;
import kontor.domain.recon.match.fee.FeeSchedule.Tier;
import kontor.domain.recon.match.fee.FeeSchedule.Tiered;
import org.junit.jupiter.api.Test;

class FeeScheduleTest {

  @Test
  void should_take_a_percentage() {
    assertThat(new Percent(dec("1.5")).on(dec("100"), 2)).isEqualTo(dec("1.50"));
  }

  @Test
  void should_take_parallel_fees_each_of_the_whole_amount() {
    FeeSchedule card =
        new Parallel(
            List.of(new Percent(dec("1.5")), new Percent(dec("0.1")), new Flat(dec("0.30"))));
    assertThat(card.on(dec("100"), 2)).isEqualTo(dec("1.90"));
  }

  @Test
  void should_take_a_cascading_fee_of_what_the_one_before_left() {
    FeeSchedule cascade = new Cascading(List.of(new Percent(dec("1.5")), new Percent(dec("0.5"))));
    assertThat(cascade.on(dec("100"), 2)).isEqualTo(dec("1.99"));
  }

  @Test
  void should_take_each_tier_of_its_part() {
    FeeSchedule tiered =
        new Tiered(List.of(new Tier(dec("100"), dec("1")), new Tier(null, dec("2"))));
    assertThat(tiered.on(dec("150"), 2)).isEqualTo(dec("2.00"));
    assertThat(tiered.on(dec("80"), 2)).isEqualTo(dec("0.80"));
  }

  @Test
  void should_round_half_up_to_the_currencys_decimals() {
    assertThat(new Percent(dec("1.5")).on(dec("33.00"), 2)).isEqualTo(dec("0.50"));
    assertThat(new Percent(dec("1.5")).on(dec("500"), 0)).isEqualTo(dec("8"));
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
