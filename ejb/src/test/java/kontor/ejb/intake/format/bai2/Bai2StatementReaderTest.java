package kontor.ejb.intake.format.bai2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kontor.domain.intake.Format;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Bai2StatementReaderTest {

  /** One account: 100.00 and a credit of 12.34 make 112.34; in all 3 amounts and 8 records. */
  private static final String WHOLE =
      """
      01,BANK,US,260131,0600,1,80,1,2/
      02,US,BANK,1,260130,2359,USD,2/
      03,4711,USD,010,10000,,,015,11234,,/
      16,195,1234,V,260131,,B77,INV-7,Invoice 7, for a house/
      49,22468,3/
      98,22468,1,5/
      99,22468,1,7/
      """;

  private static Collected read(String text) {
    return Collected.read(new Bai2StatementReader(), Format.BAI2, text);
  }

  /** A file of one account with one transaction of an amount, whose trailers are right. */
  private static Collected transaction(String transaction, long amount) {
    int records = 3 + transaction.split("\n").length - 1;
    return read(
        """
        01,BANK,US,260131,0600,1,80,1,2/
        02,US,BANK,1,260130,2359,,2/
        03,4711,,/
        %s
        49,%d,%d/
        98,%d,1,%d/
        99,%d,1,%d/
        """
            .formatted(transaction, amount, records, amount, records + 2, amount, records + 4));
  }

  @Test
  void should_read_a_statement_with_its_balances() {
    Collected read = read(WHOLE);
    StatementSummary statement = read.statement();
    assertThat(statement.account()).isEqualTo("4711");
    assertThat(statement.opening()).isEqualByComparingTo("100.00");
    assertThat(statement.closing()).isEqualByComparingTo("112.34");
    assertThat(statement.ties()).isTrue();
    StatementLine line = read.line();
    assertThat(line.line()).isEqualTo(4);
    assertThat(line.amount()).isEqualByComparingTo("12.34");
    assertThat(line.currency()).isEqualTo("USD");
    assertThat(line.bookingDate()).isEqualTo(LocalDate.of(2026, 1, 30));
    assertThat(line.valueDate()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(line.externalId()).isEqualTo("B77");
    assertThat(line.reference()).isEqualTo("INV-7");
    assertThat(line.description()).isEqualTo("Invoice 7, for a house");
    assertThat(line.pending()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "49,22468,3/|49,22467,3/|control total of the account",
        "49,22468,3/|49,22468,4/|account ending in line 5 should have 4 records",
        "98,22468,1,5/|98,22469,1,5/|control total of the group",
        "98,22468,1,5/|98,22468,2,5/|should have 2 accounts",
        "98,22468,1,5/|98,22468,1,6/|should have 6 records",
        "99,22468,1,7/|99,1,1,7/|control total of the file",
        "99,22468,1,7/|99,22468,2,7/|should have 2 groups",
        "99,22468,1,7/|99,22468,1,8/|should have 8 records",
        "99,22468,1,7/|99,x,1,7/|in place of a number",
        "16,195,1234|16,195,12x4|in place of a number",
        "16,195,1234|16,195,|in place of a number",
        "1234,V,|1234,Q,|in place of a funds type",
        "1234,V,260131,,|1234,D,x,,|in place of a number of distributions",
        "16,195|17,195|no record code",
        "02,US,BANK,1,|02,US,BANK,2,|takes back",
        "02,US,BANK,1,|02,US,BANK,4,|only a test",
        "02,US,BANK,1,|02,US,BANK,9,|unknown status",
        "260130,2359|261330,2359|date of the group",
        "4711,USD|4711,XXQ|no currency",
        "80,1,2/|80,1,3/|version 3"
      })
  void should_refuse_a_file_that_cannot_be_proven(String right, String wrong, String said) {
    assertThatThrownBy(() -> read(WHOLE.replace(right, wrong)))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void should_refuse_a_file_that_is_cut_off(int lines) {
    String cut = String.join("\n", WHOLE.lines().limit(lines).toList());
    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("not whole");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6})
  void should_refuse_a_file_that_lacks_a_record(int missing) {
    StringBuilder lacking = new StringBuilder();
    for (int i = 1; i <= 7; i++) {
      lacking.append(i == missing ? "" : WHOLE.lines().toList().get(i - 1) + "\n");
    }
    assertThatThrownBy(() -> read(lacking.toString())).isInstanceOf(FileFault.class);
  }

  @ParameterizedTest
  @CsvSource({"115,1", "399,1", "475,-1", "699,-1", "930,1", "975,-1"})
  void should_take_the_sign_from_the_type(String type, int sign) {
    assertThat(transaction("16," + type + ",500,,,,/", 500).line().amount())
        .isEqualByComparingTo(sign < 0 ? "-5.00" : "5.00");
  }

  @ParameterizedTest
  @CsvSource({
    "'16,720,500,,,,/',500,amount",
    "'16,x15,500,,,,/',500,amount",
    "'16,115,-500,,,,/',-500,amount",
    "'16,115,500,V,269931,,,,/',500,valueDate",
    "'16,115,123456789012345678,,,,/',123456789012345678,amount"
  })
  void should_reject_a_transaction_that_cannot_be_read(String record, long amount, String field) {
    Collected read = transaction(record, amount);
    assertThat(read.lines()).isEmpty();
    assertThat(read.rejects()).extracting(RejectedRow::field).containsExactly(field);
    assertThat(read.rejects()).extracting(RejectedRow::line).containsExactly(4);
  }

  @ParameterizedTest
  @CsvSource({
    "'16,115,500,,B,C,T/'",
    "'16,115,500,Z,B,C,T/'",
    "'16,115,500,0,B,C,T/'",
    "'16,115,500,S,1,2,3,B,C,T/'",
    "'16,115,500,V,260131,1200,B,C,T/'",
    "'16,115,500,D,2,0,100,1,400,B,C,T/'"
  })
  void should_pass_over_every_kind_of_availability(String record) {
    StatementLine line = transaction(record, 500).line();
    assertThat(line.externalId()).isEqualTo("B");
    assertThat(line.reference()).isEqualTo("C");
    assertThat(line.description()).isEqualTo("T");
  }

  @Test
  void should_continue_fields_and_texts() {
    StatementLine fields = transaction("16,115,500,,B/\n88,C,one, two\n88,three/", 500).line();
    assertThat(fields.externalId()).isEqualTo("B");
    assertThat(fields.reference()).isEqualTo("C");
    assertThat(fields.description()).isEqualTo("one, two three");
  }

  @Test
  void should_keep_interim_reports_and_information_pending() {
    assertThat(read(WHOLE.replace("2359,USD,2/", "2359,USD,3/")).line().pending()).isTrue();
    StatementLine information = transaction("16,890,,,,,Branch closed/", 0).line();
    assertThat(information.pending()).isTrue();
    assertThat(information.description()).isEqualTo("Branch closed");
  }

  @Test
  void should_take_minor_units_from_the_currency() {
    Collected read = read(WHOLE.replace("4711,USD", "4711,JPY"));
    assertThat(read.line().amount()).isEqualByComparingTo("1234");
    assertThat(read.statement().closing()).isEqualByComparingTo("11234");
  }

  @Test
  void should_say_by_how_much_a_statement_does_not_tie() {
    Collected read = read(WHOLE.replace("015,11234", "015,11233").replace("22468", "22467"));
    assertThat(read.statement().ties()).isFalse();
    assertThat(read.statement().difference()).isEqualByComparingTo("-0.01");
  }

  @Test
  void should_read_files_behind_each_other_and_blank_lines_between() {
    Collected read = read(WHOLE + "\r\n\r\n" + WHOLE.replace("\n", "   \r\n"));
    assertThat(read.statements()).extracting(StatementSummary::position).containsExactly(1, 2);
  }

  @Test
  void should_reject_a_transaction_that_holds_no_characters() {
    Collected read =
        Collected.read(
            new Bai2StatementReader(),
            Collected.source(Format.BAI2, null),
            WHOLE.replace("house", "ho\u00fcse").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.rejects()).extracting(RejectedRow::line).containsExactly(4);
    assertThat(read(WHOLE.replace("house", "ho\0se")).rejects()).hasSize(1);
  }

  @Test
  void should_mask_card_numbers() {
    assertThat(read(WHOLE.replace("house", "4111111111111111")).line().description())
        .isEqualTo("Invoice 7, for a 411111******1111");
  }

  @Test
  void should_refuse_lines_and_records_without_an_end() {
    assertThatThrownBy(() -> read(WHOLE.replace("house", "x".repeat(10_000))))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("longer than");
    String continued = "house\n" + "88,abcdefgh\n".repeat(40_000) + "88,";
    assertThatThrownBy(() -> read(WHOLE.replace("house", continued)))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("longer than");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "Date,Amount\n2026-01-01,1.00\n", "88,x/"})
  void should_refuse_what_is_no_bai2(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(FileFault.class);
  }
}
