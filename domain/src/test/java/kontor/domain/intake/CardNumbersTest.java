package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, 411111******1111",
    "card 4111 1111 1111 1111 12/26, card 4111 11** **** 1111 12/26",
    "378282246310005, 378282*****0005",
    "5555-5555-5555-4444, 5555-55**-****-4444",
    "paid with6011111111111117., paid with601111******1117.",
    "2026-01-31 4012888888881881 x, 2026-01-31 401288******1881 x",
    "4111111111111111 and 5105105105105100, 411111******1111 and 510510******5100"
  })
  void should_mask_card_numbers(String text, String masked) {
    assertThat(CardNumbers.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112",
        "DE89370400440532013000",
        "GB29 NWBK 6016 1331 9268 19",
        "20260131123456",
        "invoice 12345678",
        "00000000000000000000",
        "41111111111111111111111111"
      })
  void should_leave_other_numbers_alone(String text) {
    assertThat(CardNumbers.masked(text)).isSameAs(text);
  }

  @Property
  void should_never_keep_a_card_number(
      @ForAll @LongRange(min = 400_000_000_000_000L, max = 499_999_999_999_999L) long digits,
      @ForAll @IntRange(max = 3) int gap) {
    String number = withCheckDigit(Long.toString(digits));
    String[] gaps = {"", " ", "-", "\u00A0"};
    String grouped = number.replaceAll("(....)(?=.)", "$1" + gaps[gap]);
    assertThat(CardNumbers.masked("x " + grouped + " y").replaceAll("[ \\u00A0-]", ""))
        .isEqualTo("x" + number.substring(0, 6) + "******" + number.substring(12) + "y");
  }

  @Property
  void should_mask_what_is_masked_no_further(@ForAll String text) {
    String masked = CardNumbers.masked(text);
    assertThat(CardNumbers.masked(masked)).isEqualTo(masked);
  }

  private static String withCheckDigit(String digits) {
    for (int check = 0; check <= 9; check++) {
      if (CardNumbers.passesLuhn(digits + check)) {
        return digits + check;
      }
    }
    throw new IllegalStateException(digits);
  }
}
