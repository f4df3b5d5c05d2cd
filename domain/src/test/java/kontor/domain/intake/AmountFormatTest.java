package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import kontor.domain.shared.DomainException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountFormatTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final AmountFormat ENGLISH = new AmountFormat('.', null);
  private static final AmountFormat GERMAN = new AmountFormat(',', ".");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "12.34|12.34",
        "+12.34|12.34",
        "-12.34|-12.34",
        "12.34-|-12.34",
        "(12.34)|-12.34",
        "−12.34|-12.34",
        "1,533.50|1533.50",
        "1'234.56|1234.56",
        "1 234.56|1234.56",
        "1 234.56|1234.56",
        "12,34,567.89|1234567.89",
        ".5|0.50",
        "-0.00|0.00",
        "7|7.00",
        "12.340|12.34"
      })
  void should_read_what_the_field_writes(String text, BigDecimal amount) {
    assertThat(ENGLISH.parse(text, EUR)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "12..34",
        "1e3",
        "NaN",
        "Infinity",
        "-",
        "+",
        "()",
        "(-1)",
        "--1",
        "-1-",
        "12.",
        "1,23",
        "1,2345",
        "1,234,5",
        ",123",
        "0x10",
        "1.2.3",
        "12,34.56,78",
        "１２",
        "12 EUR",
        "1,234 567",
        "."
      })
  void should_never_read_a_garbled_amount_as_a_number(String text) {
    assertThatThrownBy(() -> ENGLISH.parse(text, EUR)).isInstanceOf(UnreadableValue.class);
  }

  @Test
  void should_read_decimal_commas() {
    assertThat(GERMAN.parse("-1.234,56", EUR)).isEqualTo(new BigDecimal("-1234.56"));
    assertThatThrownBy(() -> GERMAN.parse("1,234.56", EUR)).isInstanceOf(UnreadableValue.class);
  }

  @Test
  void should_refuse_more_decimals_than_the_currency_has() {
    assertThatThrownBy(() -> ENGLISH.parse("100.50", Currency.getInstance("JPY")))
        .hasMessageContaining("JPY has 0 decimals");
    assertThat(ENGLISH.parse("1.234", Currency.getInstance("KWD")))
        .isEqualTo(new BigDecimal("1.234"));
    assertThat(ENGLISH.parse("100.00", Currency.getInstance("JPY")))
        .isEqualTo(new BigDecimal("100"));
  }

  @Test
  void should_refuse_what_does_not_fit() {
    assertThatThrownBy(() -> ENGLISH.parse("99999999999999999999.99", EUR))
        .hasMessageContaining("too large");
    assertThat(ENGLISH.parse("999999999999999.99", EUR))
        .isEqualTo(new BigDecimal("999999999999999.99"));
  }

  @Test
  void should_part_no_thousands_where_the_source_says_so() {
    assertThatThrownBy(() -> new AmountFormat('.', "").parse("1,533.50", EUR))
        .isInstanceOf(UnreadableValue.class);
  }

  @Test
  void should_refuse_one_separator_for_both() {
    assertThatThrownBy(() -> new AmountFormat(',', ",")).isInstanceOf(DomainException.class);
  }

  @Property
  void should_read_back_every_plain_amount(
      @ForAll @Scale(2) @BigRange(min = "-999999999999", max = "999999999999") BigDecimal amount) {
    assertThat(ENGLISH.parse(amount.toPlainString(), EUR)).isEqualByComparingTo(amount);
    assertThat(GERMAN.parse(amount.toPlainString().replace('.', ','), EUR))
        .isEqualByComparingTo(amount);
  }

  @Property
  void should_read_or_refuse_but_never_fail(@ForAll String text) {
    try {
      assertThat(ENGLISH.parse(text, EUR)).isNotNull();
    } catch (UnreadableValue refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
