package kontor.ejb.intake.format.ofx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import kontor.ejb.intake.format.reading.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfxSamplesTest {

  /** What a readable file holds, as its expected result says in words. */
  private record Expected(
      String name, List<String> accounts, int lines, String sum, String currency, String closing) {}

  private static final List<Expected> READ =
      List.of(
          new Expected(
              "test_ofx.ofx", List.of("123456", "123412341234"), 4, "-360.00", "USD", "2156.56"),
          new Expected("anzcc.ofx", List.of("1234123412341234"), 1, "-5.50", "AUD", "-123.45"),
          new Expected(
              "bank_medium.ofx", List.of("12300 000012345678"), 3, "-345.27", "CAD", "382.34"),
          new Expected("checking.ofx", List.of("1452687~7"), 3, "-59.50", "USD", "100.99"),
          new Expected("date_missing.ofx", List.of("192639749"), 1, "-80.00", "USD", "0"),
          new Expected("multiple_accounts2.ofx", List.of("9100", "9200"), 0, "0", "USD", "111"),
          new Expected("ofx-v102-empty-tags.ofx", List.of("12345678"), 1, "12.34", "AUD", null));

  /** What the others are refused for. */
  private static final List<List<String>> REFUSED =
      List.of(
          List.of("test_ofx_wrong.ofx", "does not say its account"),
          List.of("bank_small.ofx", "no statement"),
          List.of("signon_success.ofx", "no statement"),
          List.of("error_message.ofx", "General Server Error (code 2000)"));

  @BeforeEach
  void needsTheFolder() {
    assumeTrue(Sample.areHere(), "no folder of real files is named (-Dkontor.samples)");
  }

  @Test
  void should_read_every_real_file_as_it_is_described() throws IOException {
    for (Expected expected : READ) {
      check(expected, read(expected.name()));
    }
    for (List<String> refused : REFUSED) {
      assertThatThrownBy(() -> read(refused.get(0)))
          .as(refused.get(0))
          .isInstanceOf(FileFault.class)
          .hasMessageContaining(refused.get(1));
    }
    System.out.printf("OFX: %d files read, %d refused%n", READ.size(), REFUSED.size());
    assertThat(READ.size() + REFUSED.size()).isEqualTo(Sample.of("OFX").size()).isEqualTo(11);
  }

  private static void check(Expected expected, Collected read) {
    assertThat(read.statements())
        .extracting(StatementSummary::account)
        .as(expected.name())
        .isEqualTo(expected.accounts());
    assertThat(read.statements())
        .extracting(StatementSummary::currency)
        .as(expected.name())
        .containsOnly(expected.currency());
    assertThat(read.lines()).as(expected.name()).hasSize(expected.lines());
    assertThat(read.credits().subtract(read.debits()))
        .as(expected.name())
        .isEqualByComparingTo(expected.sum());
    assertThat(read.statement().closing())
        .as(expected.name())
        .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
        .isEqualTo(expected.closing() == null ? null : new BigDecimal(expected.closing()));
    assertThat(read.ties()).as(expected.name()).doesNotContain("yes", "no");
  }

  @Test
  void should_keep_the_second_accounts_balance() throws IOException {
    assertThat(read("test_ofx.ofx").statements().get(1).closing()).isEqualByComparingTo("-562.00");
    assertThat(read("multiple_accounts2.ofx").statements().get(1).closing())
        .isEqualByComparingTo("222");
  }

  @Test
  void should_read_a_card_payment() throws IOException {
    StatementLine line = read("bank_medium.ofx").line();
    assertThat(line.amount()).isEqualByComparingTo("-6.60");
    assertThat(line.counterparty()).isEqualTo("MCDONALD'S #112");
    assertThat(line.externalId()).isEqualTo("0000123456782009040100001");
  }

  @Test
  void should_quarantine_what_has_no_date_and_tell_a_repeated_id() throws IOException {
    Collected read = read("date_missing.ofx");
    assertThat(read.line().externalId()).isEqualTo("184997056");
    assertThat(read.rejects())
        .extracting(RejectedRow::field)
        .containsExactly("bookingDate", "bookingDate");
    assertThat(read.rejects().get(1).reason()).contains("FITID");
  }

  private static Collected read(String name) throws IOException {
    Sample sample =
        Sample.of("OFX").stream()
            .filter(s -> s.path().endsWith("/" + name))
            .findFirst()
            .orElseThrow();
    return Collected.read(
        new OfxStatementReader(), Collected.source(Format.OFX, null), sample.bytes());
  }
}
