package kontor.web.recon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kontor.ejb.recon.LineExplanation.Near;
import kontor.ejb.recon.LineExplanation.Tried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of breaks. */
class BreakStatesTest {

  private final BreakStates states = new BreakStates();

  @ParameterizedTest
  @CsvSource({
    "amount, 1234567.50, '1,234,567.50'",
    "net, -1234, '\u22121,234'",
    "fee, 0.30, 0.30",
    "amount, not a figure, not a figure",
    "reference, 1234567, 1234567",
    "account, -1234, -1234"
  })
  void should_group_amounts_and_leave_everything_else(String field, String value, String said) {
    assertThat(states.said(field, value)).isEqualTo(said);
  }

  @Test
  void should_say_where_the_nearest_line_fails_with_both_amounts_grouped() {
    Tried tried =
        new Tried(
            "r",
            1,
            "same",
            "KEY",
            new Near(7, "ledger", "L1"),
            "amount",
            "12000.00",
            null,
            List.of());
    assertThat(states.whyNot(tried)).contains("L1", "Amount", "12,000.00", "–");
  }
}
