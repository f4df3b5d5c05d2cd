package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ContentDigestTest {

  private final ContentDigest digest = new ContentDigest();

  @Test
  void should_not_count_the_sources_id_nor_the_balance() {
    StatementLine one = line("1", "ref", "text", "10.00", new BigDecimal("5.00"));
    StatementLine other = line("2", "ref", "text", "10.0", null);
    assertThat(digest.of(one)).isEqualTo(digest.of(other));
  }

  @Test
  void should_tell_nothing_from_empty() {
    assertThat(digest.of(line("1", null, "x", "1", null)))
        .isNotEqualTo(digest.of(line("1", "", "x", "1", null)));
  }

  @Property
  void should_tell_where_one_field_ends_and_the_next_begins(
      @ForAll @StringLength(min = 1, max = 20) String both, @ForAll @IntRange(max = 19) int cut) {
    Assume.that(cut < both.length());
    StatementLine one = line("1", both.substring(0, cut), both.substring(cut), "1", null);
    StatementLine other = line("1", both, "", "1", null);
    assertThat(digest.of(one)).isNotEqualTo(digest.of(other));
  }

  @Test
  void should_hold_fields_of_any_length() {
    assertThat(digest.of(line("1", "r".repeat(4000), "t".repeat(4000), "1", null)))
        .isNotEqualTo(digest.of(line("1", "r".repeat(4001), "t".repeat(3999), "1", null)));
  }

  private static StatementLine line(
      String id, String reference, String text, String amount, BigDecimal balance) {
    LocalDate day = LocalDate.of(2026, 1, 31);
    return new StatementLine(
        2,
        id,
        day,
        null,
        new BigDecimal(amount),
        "EUR",
        reference,
        null,
        null,
        text,
        null,
        null,
        balance,
        false);
  }
}
