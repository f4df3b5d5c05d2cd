package kontor.ejb.intake.format.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

class SwiftStatementReaderTest {

  private static final String HEAD =
      ":20:A\n:25:DE02120300000000202051\n:28C:7/2\n:60F:C260130EUR100,00\n";

  private static Collected read(String text) {
    return Collected.read(new SwiftStatementReader(), Format.MT940, text);
  }

  private static Collected entries(String entries) {
    return read(HEAD + entries + ":62F:C260131EUR100,00\n-\n");
  }

  private static StatementLine details(String details) {
    return entries(":61:2601310131C1,NTRFNONREF\n:86:" + details + "\n").line();
  }

  @Test
  void should_read_a_statement_with_its_balances() {
    Collected read =
        read(HEAD + ":61:2601310131D12,5NTRFINV-7//B77\n:86:Invoice 7\n:62F:C260131EUR87,50\n-\n");
    StatementSummary statement = read.statement();
    assertThat(statement.account()).isEqualTo("DE02120300000000202051");
    assertThat(statement.number()).isEqualTo("7/2");
    assertThat(statement.currency()).isEqualTo("EUR");
    assertThat(statement.opening()).isEqualByComparingTo("100");
    assertThat(statement.closing()).isEqualByComparingTo("87.50");
    assertThat(statement.ties()).isTrue();
    StatementLine line = read.line();
    assertThat(line.line()).isEqualTo(5);
    assertThat(line.amount()).isEqualByComparingTo("-12.50");
    assertThat(line.reference()).isEqualTo("INV-7");
    assertThat(line.externalId()).isEqualTo("B77");
    assertThat(line.description()).isEqualTo("Invoice 7");
    assertThat(line.pending()).isFalse();
  }

  @Test
  void should_say_by_how_much_a_statement_does_not_tie() {
    Collected read = read(HEAD + ":61:2601310131C1,NTRFX\n:62F:C260131EUR101,02\n");
    assertThat(read.statement().ties()).isFalse();
    assertThat(read.statement().difference()).isEqualByComparingTo("0.02");
  }

  @ParameterizedTest
  @CsvSource({"C,1", "D,-1", "RC,-1", "RD,1", "CR,1", "DR,-1", "RDR,1", "RCR,-1", "DD,-1"})
  void should_turn_the_sign_of_reversals(String mark, String amount) {
    assertThat(entries(":61:260131" + mark + "1,00NTRFX\n").line().amount())
        .isEqualByComparingTo(amount);
  }

  @Test
  void should_tell_reversals_and_expectations_as_the_status() {
    Collected read = entries(":61:260131RC1,NTRFX\n:61:260131EC1,NTRFX\n:61:260131C1,NTRFX\n");
    assertThat(read.lines()).extracting(StatementLine::status).containsExactly("RC", "EC", null);
    assertThat(read.lines()).extracting(StatementLine::pending).containsExactly(false, true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "2512310102,2025-12-31,2026-01-02",
    "2601021231,2026-01-02,2025-12-31",
    "2601310131,2026-01-31,2026-01-31",
    "160230,2016-02-29,2016-02-29",
    "2302300301,2023-02-28,2023-03-01",
    "800101,1980-01-01,1980-01-01",
    "'260131    ',2026-01-31,2026-01-31"
  })
  void should_take_the_entry_dates_year_from_the_value_date(
      String dates, LocalDate value, LocalDate booked) {
    StatementLine line = entries(":61:" + dates + "C1,NTRFX\n").line();
    assertThat(line.valueDate()).isEqualTo(value);
    assertThat(line.bookingDate()).isEqualTo(booked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "261331C1,NTRFX|valueDate",
        "260431C1,NTRFX|valueDate",
        "2601311301C1,NTRFX|bookingDate",
        "260131X1,NTRFX|amount",
        "260131C1,234NTRFX|amount",
        "260131C1,2,3NTRFX|amount",
        "260131C1.00NTRFX|",
        "260131C1.000,00NTRFX|",
        "260131C1,00|",
        "260131CNTRFX|",
        "260131C-1,00NTRFX|",
        "26013XC1,00NTRFX|",
        "26013101C1,00NTRFX|"
      })
  void should_reject_an_entry_that_cannot_be_read(String entry, String field) {
    Collected read = entries(":61:" + entry + "\n:86:Text\n:61:260131C2,NTRFX\n");
    assertThat(read.lines()).hasSize(1);
    RejectedRow reject = read.rejects().getFirst();
    assertThat(reject.line()).isEqualTo(5);
    assertThat(reject.field()).isEqualTo(field);
    assertThat(reject.value()).isNotEmpty();
    assertThat(read.statement().ties()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'C1,00 NTRFX',X",
    "'C1NTRFX',X",
    "'C1,00NTRFX//',X",
    "'C1,00NTRF',",
    "'C1,00NTRFNONREF',",
    "'C1,00NTRFNOTPROVIDED',",
    "'C1,00NTRFEREF',",
    "'C1,00NTRFKREF+//B',",
    "'C1,00NOV NONREF',"
  })
  void should_read_the_reference_of_dialects(String entry, String reference) {
    StatementLine line = entries(":61:260131" + entry + "\n").line();
    assertThat(line.amount()).isEqualByComparingTo("1");
    assertThat(line.reference()).isEqualTo(reference);
  }

  @Test
  void should_not_take_an_account_for_a_reference() {
    Collected read =
        entries(
            ":61:260131C1,NTRFNL91ABNA0417164300\nA Name\n"
                + ":61:260131C1,N0440121470966      A Name\n"
                + ":61:260131C1,NTRFRF18539007547034\n");
    assertThat(read.lines())
        .extracting(StatementLine::reference)
        .containsExactly(null, null, "RF18539007547034");
    assertThat(read.lines())
        .extracting(StatementLine::counterparty)
        .containsExactly("A Name", "A Name", null);
  }

  @Test
  void should_prefer_the_end_to_end_reference_to_the_customers() {
    Collected read =
        entries(
            ":61:260131C1,NTRFOWN\n:86:166?00GUTSCHRIFT?20EREF+E2E-1?21KREF+K-1?22SVWZ+Rent\n"
                + ":61:260131C1,NTRFOWN\n:86:166?20EREF+NOTPROVIDED?21KREF+K-1?22SVWZ+Rent\n"
                + ":61:260131C1,NTRFOWN\n:86:166?20SVWZ+Rent\n");
    assertThat(read.lines())
        .extracting(StatementLine::reference)
        .containsExactly("E2E-1", "K-1", "OWN");
    assertThat(read.lines())
        .extracting(StatementLine::description)
        .containsExactly("Rent", "Rent", "Rent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"166?00", "166>00", "?00", "~00", "166@00"})
  void should_read_coded_details_whatever_parts_them(String start) {
    String separator = start.substring(start.length() - 3, start.length() - 2);
    StatementLine line =
        details((start + "BOOKED?20First part?21second part?32A?33Name").replace("?", separator));
    assertThat(line.description()).isEqualTo("First part second part");
    assertThat(line.counterparty()).isEqualTo("A Name");
  }

  @Test
  void should_join_full_subfields_within_a_word_and_codes_across_lines() {
    StatementLine line =
        details(
            "166?00X?20EREF+1234567890123456789012?2\n1234?22SVWZ+abcdefghijklmnopqrstuv?23w"
                + "xyz?30BIC");
    assertThat(line.reference()).isEqualTo("1234567890123456789012234");
    assertThat(line.description()).isEqualTo("abcdefghijklmnopqrstuvwxyz");
  }

  @Test
  void should_take_the_booking_text_where_there_is_no_other() {
    assertThat(details("808?00FEES?109800?34000").description()).isEqualTo("FEES");
  }

  @Test
  void should_read_slashed_details() {
    StatementLine line =
        details(
            "/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/NAME/A NAME/REMI/INVOICE 5/EREF/E5");
    assertThat(line.reference()).isEqualTo("E5");
    assertThat(line.counterparty()).isEqualTo("A NAME");
    assertThat(line.description()).isEqualTo("INVOICE 5");
    StatementLine other = details("/CNTP/NL91ABNA0417164300/ABNANL2A/A NAME///REMI/USTD//TEXT/");
    assertThat(other.counterparty()).isEqualTo("A NAME");
    assertThat(other.description()).isEqualTo("TEXT");
  }

  @Test
  void should_join_lines_and_fields_of_plain_details() {
    assertThat(details("one\n  two\n:86:three").description()).isEqualTo("one two three");
  }

  @Test
  void should_not_take_a_wrapped_time_for_a_field() {
    Collected read = entries(":61:260131C1,NTRFX\n:86:Paid 2026-01-31T16\n:20:37 in the shop\n");
    assertThat(read.statements()).hasSize(1);
    assertThat(read.line().description()).isEqualTo("Paid 2026-01-31T16 :20:37 in the shop");
  }

  @Test
  void should_leave_details_behind_the_closing_balance_to_the_statement() {
    Collected read =
        read(HEAD + ":61:260131C1,NTRFX\n:86:mine\n:62F:C260131EUR101,\n:86:not mine\n-\n");
    assertThat(read.line().description()).isEqualTo("mine");
  }

  @Test
  void should_read_several_statements_with_the_networks_blocks() {
    String block = "{1:F01BANKDEFFXXXX0000000000}{2:O940BANKDEFFXXXXN}{3:}{4:\r\n";
    String message = block + HEAD.replace("\n", "\r\n") + ":62F:C260130EUR100,00\r\n-}{5:}\r\n";
    Collected read = read(message + message.replace("7/2", "8/1"));
    assertThat(read.statements())
        .extracting(StatementSummary::number)
        .containsExactly("7/2", "8/1");
    assertThat(read.ties()).isEqualTo("yes,yes");
  }

  @Test
  void should_keep_entries_of_an_interim_report_pending() {
    Collected read =
        Collected.read(
            new SwiftStatementReader(),
            Format.MT942,
            ":20:A\n:25:1\n:28C:1\n:34F:USDD100,\n:13D:2601311200+0100\n:61:260131C1,NTRFX\n-\n");
    assertThat(read.line().pending()).isTrue();
    assertThat(read.line().currency()).isEqualTo("USD");
    assertThat(read.statement().ties()).isNull();
  }

  @Test
  void should_keep_an_entry_of_zero_as_information() {
    assertThat(entries(":61:260131C0,00NTRFX\n").line().pending()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":61:260131C1,NTRFX\n",
        ":62M:C260131EUR1,00\n:62F:C260131EUR100,00\n",
        ":60F:C260130EUR1,00\n:62F:C260131EUR100,00\n",
        ":62F:C260131USD100,00\n",
        ":62F:X260131EUR100,00\n",
        ":62F:C260131EUR1OO,00\n",
        ":62F:C261331EUR100,00\n",
        ":62F:C260131EUR\n",
        ""
      })
  void should_refuse_a_statement_that_is_not_whole(String rest) {
    assertThatThrownBy(() -> read(HEAD + rest))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("balance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello\nworld\n", "Date,Amount\n2026-01-01,1.00\n", ":86:x\n"})
  void should_refuse_what_is_no_statement(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("no MT940");
  }

  @Test
  void should_refuse_entries_before_an_opening_balance() {
    assertThatThrownBy(() -> read(":20:A\n:25:1\n:61:260131C1,NTRFX\n"))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("opening balance");
  }

  @Test
  void should_refuse_lines_and_fields_without_an_end() {
    assertThatThrownBy(() -> entries(":61:260131C1,NTRFX\n:86:" + "x".repeat(10_000) + "\n"))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("longer than");
    assertThatThrownBy(() -> entries(":61:260131C1,NTRFX\n:86:" + "abcdefgh\n".repeat(10_000)))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("longer than");
    assertThatThrownBy(() -> entries(":61:260131C1,NTRFX\n" + ":86:abcdefgh\n".repeat(10_000)))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("too long");
  }

  @Test
  void should_reject_an_entry_with_a_longer_text_than_lines_hold() {
    Collected read = entries(":61:260131C1,NTRFX\n:86:" + "abcdefgh\n".repeat(600));
    assertThat(read.rejects()).extracting(RejectedRow::field).containsExactly("description");
  }

  @Test
  void should_reject_entries_that_hold_no_characters() {
    Collected read =
        Collected.read(
            new SwiftStatementReader(),
            Collected.source(Format.MT940, null),
            (HEAD
                    + ":61:260131C1,NTRFX\n:86:a\0b\n:61:260131C1,NTRFX\n:86:\u0081\n"
                    + ":61:260131C1,NTRFX\n:62F:C260131EUR103,00\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.lines()).hasSize(1);
    assertThat(read.rejects()).extracting(RejectedRow::line).containsExactly(5, 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
  void should_read_umlauts_in_the_encoding_their_bytes_tell(String encoding) {
    Collected read =
        Collected.read(
            new SwiftStatementReader(),
            Collected.source(Format.MT940, null),
            (HEAD + ":61:260131C1,NTRFX\n:86:Gr\u00fc\u00dfe\n:62F:C260131EUR101,00\n")
                .getBytes(Charset.forName(encoding)));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.line().description()).isEqualTo("Gr\u00fc\u00dfe");
  }

  @Test
  void should_reject_a_damaged_entry_of_a_file_that_began_in_another_encoding() {
    byte[] first = (HEAD + ":61:260131C1,NTRFX\n:86:\u00fc\n").getBytes(StandardCharsets.UTF_8);
    byte[] second =
        ":61:260131C1,NTRFX\n:86:\u00fc\n:62F:C260131EUR102,00\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Collected read =
        Collected.read(new SwiftStatementReader(), Collected.source(Format.MT940, null), both);
    assertThat(read.lines()).hasSize(1);
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void should_mask_card_numbers() {
    assertThat(details("Card 4111111111111111").description()).isEqualTo("Card 411111******1111");
  }

  @Test
  void should_keep_no_part_of_the_file() {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      entries.append(":61:260131C1,NTRFX\n:86:text\n");
    }
    Collected read = entries(entries.toString());
    assertThat(List.of(read.lines().size(), read.lines().getLast().line()))
        .containsExactly(5_000, 10_003);
  }
}
