package kontor.ejb.intake.format.ofx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kontor.domain.intake.Format;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfxStatementReaderTest {

  private static final String SGML =
      """
      OFXHEADER:100
      DATA:OFXSGML
      VERSION:102
      ENCODING:USASCII
      CHARSET:1252

      <OFX>
      <SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
      <BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>
      <STMTRS><CURDEF>EUR
      <BANKACCTFROM><BANKID>1<ACCTID>4711<ACCTTYPE>CHECKING</BANKACCTFROM>
      <BANKTRANLIST><DTSTART>20260101<DTEND>20260131
      <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260130120000<DTAVAIL>20260131<TRNAMT>-12.50
      <FITID>F1<CHECKNUM>77<NAME>Some &amp; Sons<MEMO>Invoice 7 < 8</STMTTRN>
      </BANKTRANLIST>
      <LEDGERBAL><BALAMT>87.50<DTASOF>20260131</LEDGERBAL>
      <AVAILBAL><BALAMT>1.00<DTASOF>20260131</AVAILBAL>
      </STMTRS></STMTTRNRS></BANKMSGSRSV1>
      </OFX>
      """;

  private static final String XML_TRANSACTION =
      "<STMTTRN><TRNTYPE>X</TRNTYPE><DTPOSTED>20260130</DTPOSTED><TRNAMT>1.00</TRNAMT>"
          + "<FITID>F1</FITID><NAME>A Name</NAME></STMTTRN>";

  private static Collected read(String text) {
    return Collected.read(new OfxStatementReader(), Format.OFX, text);
  }

  private static String xml(String transactions) {
    return """
    <?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?>
    <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR</CURDEF>
    <BANKACCTFROM><ACCTID>4711</ACCTID></BANKACCTFROM>
    <BANKTRANLIST><DTEND>20260131</DTEND>%s</BANKTRANLIST>
    <LEDGERBAL><BALAMT>5,5</BALAMT></LEDGERBAL>
    </STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
    """
        .formatted(transactions);
  }

  private static Collected transaction(String from, String to) {
    return read(xml(XML_TRANSACTION.replace(from, to)));
  }

  @Test
  void should_read_sgml_whose_elements_have_no_end() {
    Collected read = read(SGML);
    StatementLine line = read.line();
    assertThat(line.line()).isEqualTo(1);
    assertThat(line.bookingDate()).isEqualTo(LocalDate.of(2026, 1, 30));
    assertThat(line.valueDate()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(line.amount()).isEqualByComparingTo("-12.50");
    assertThat(line.currency()).isEqualTo("EUR");
    assertThat(line.externalId()).isEqualTo("F1");
    assertThat(line.reference()).isEqualTo("77");
    assertThat(line.counterparty()).isEqualTo("Some & Sons");
    assertThat(line.description()).isEqualTo("Invoice 7 < 8");
    assertThat(line.account()).isEqualTo("4711");
    assertThat(line.pending()).isFalse();
    StatementSummary statement = read.statement();
    assertThat(statement.closing()).isEqualByComparingTo("87.50");
    assertThat(statement.opening()).isNull();
    assertThat(statement.ties()).isNull();
  }

  @Test
  void should_read_xml() {
    Collected read = read(xml(XML_TRANSACTION));
    assertThat(read.line().counterparty()).isEqualTo("A Name");
    assertThat(read.statement().closing()).isEqualByComparingTo("5.50");
  }

  @Test
  void should_read_what_stands_in_comments_not_and_in_data_as_it_stands() {
    Collected read =
        transaction(
            "<NAME>A Name</NAME>",
            "<!-- <NAME>Not -- me</NAME> --><NAME><![CDATA[A & <B> &amp; C]]></NAME><MEMO/>");
    assertThat(read.line().counterparty()).isEqualTo("A & <B> &amp; C");
    assertThat(read.line().description()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "&lt;,<",
    "&#233;,\u00e9",
    "&#x20AC;,\u20ac",
    "&unknown;,&unknown;",
    "&#xD800;,&#xD800;",
    "&#9999999;,&#9999999;",
    "&amp;lt;,&lt;"
  })
  void should_know_characters_by_name_and_number_only(String written, String meant) {
    assertThat(transaction("A Name", "A" + written + "B").line().counterparty())
        .isEqualTo("A" + meant + "B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"-80|-80", "+5|5", "5.|5", "1,5|1.5", ".5|0.5", "-0.10|-0.10"})
  void should_read_amounts_as_they_are_written(String written, String amount) {
    assertThat(transaction("1.00", written).line().amount()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<TRNAMT>1.00</TRNAMT>||amount",
        "<TRNAMT>1.00|<TRNAMT>|amount",
        "1.00|1,000.00|amount",
        "1.00|1e3|amount",
        "1.00|1.001|amount",
        "1.00|--1|amount",
        "20260130|20260230|bookingDate",
        "20260130|30.01.2026|bookingDate",
        "20260130||bookingDate",
        "<NAME>|<DTAVAIL>x</DTAVAIL><NAME>|valueDate",
        "<NAME>|<CURRENCY><CURSYM>XXQ</CURSYM></CURRENCY><NAME>|currency",
        "<NAME>|<TRNAMT>2.00</TRNAMT><NAME>|"
      })
  void should_reject_a_transaction_that_cannot_be_read(String right, String wrong, String field) {
    Collected read =
        read(
            xml(
                XML_TRANSACTION.replace(right, wrong == null ? "" : wrong)
                    + XML_TRANSACTION.replace("F1", "F2")));
    assertThat(read.lines()).extracting(StatementLine::line).containsExactly(2);
    assertThat(read.rejects()).extracting(RejectedRow::field).containsExactly(field);
    assertThat(read.rejects()).extracting(RejectedRow::line).containsExactly(1);
  }

  @Test
  void should_take_the_end_of_the_period_where_no_date_is_stated() {
    assertThat(transaction("<DTPOSTED>20260130</DTPOSTED>", "").line().bookingDate())
        .isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "20260130233000[-5:EST],2026-01-31",
    "20260130233000.000[-5],2026-01-31",
    "20260130003000[+5.30:IST],2026-01-29",
    "20260130120000[0:GMT],2026-01-30",
    "20260130233000,2026-01-30",
    "202601302330,2026-01-30",
    "20260130233000:014,2026-01-30"
  })
  void should_take_moments_with_an_offset_as_days_of_the_sources_zone(
      String written, LocalDate day) {
    SourceVersion source =
        new SourceVersion("Bank", SourceKind.BANK, Format.OFX, null, null, "UTC", null);
    String text = xml(XML_TRANSACTION.replace("20260130", written));
    Collected read =
        Collected.read(new OfxStatementReader(), source, text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.line().bookingDate()).isEqualTo(day);
    assertThat(transaction("20260130", written).line().bookingDate())
        .isEqualTo(LocalDate.of(2026, 1, 30));
  }

  @Test
  void should_reject_an_id_that_an_account_had_before_and_not_that_another_had() {
    Collected read = read(xml(XML_TRANSACTION + XML_TRANSACTION));
    assertThat(read.lines()).hasSize(1);
    assertThat(read.rejects()).extracting(RejectedRow::field).containsExactly("externalId");
    String statement = xml(XML_TRANSACTION);
    String from = statement.substring(statement.indexOf("<STMTTRNRS>"));
    String other = from.substring(0, from.indexOf("</BANKMSGSRSV1>")).replace("4711", "4712");
    Collected two = read(statement.replace("</BANKMSGSRSV1>", other + "</BANKMSGSRSV1>"));
    assertThat(two.lines()).hasSize(2);
    assertThat(two.rejects()).isEmpty();
    assertThat(two.statements()).extracting(StatementSummary::position).containsExactly(1, 2);
  }

  @Test
  void should_keep_announced_transactions_pending() {
    Collected read =
        read(xml("<STMTTRNP><DTTRAN>20260130</DTTRAN><TRNAMT>1</TRNAMT><NAME>A</NAME></STMTTRNP>"));
    assertThat(read.line().pending()).isTrue();
    assertThat(transaction("1.00", "0.00").line().pending()).isTrue();
  }

  @Test
  void should_take_names_and_currencies_from_where_they_stand_deeper() {
    Collected read =
        transaction(
            "<NAME>A Name</NAME>",
            "<PAYEE><NAME>A Payee</NAME><CITY>X</CITY></PAYEE>"
                + "<BANKACCTTO><ACCTID>9</ACCTID></BANKACCTTO>"
                + "<CURRENCY><CURRATE>1.1</CURRATE><CURSYM>USD</CURSYM></CURRENCY>"
                + "<ORIGCURRENCY><CURSYM>JPY</CURSYM></ORIGCURRENCY>");
    assertThat(read.line().counterparty()).isEqualTo("A Payee");
    assertThat(read.line().currency()).isEqualTo("USD");
    assertThat(read.line().account()).isEqualTo("4711");
  }

  @Test
  void should_read_the_encoding_the_header_states() {
    String text = SGML.replace("Sons", "S\u00f6hne");
    Collected ansi =
        Collected.read(
            new OfxStatementReader(),
            Collected.source(Format.OFX, null),
            text.getBytes(Charset.forName("windows-1252")));
    assertThat(ansi.line().counterparty()).isEqualTo("Some & S\u00f6hne");
    Collected wrong =
        Collected.read(
            new OfxStatementReader(),
            Collected.source(Format.OFX, null),
            xml(XML_TRANSACTION.replace("Name", "N\u00e4me"))
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(wrong.rejects()).hasSize(1);
    assertThat(transaction("Name", "N\0me").rejects()).hasSize(1);
  }

  @Test
  void should_mask_card_numbers() {
    assertThat(transaction("A Name", "Card 4111111111111111").line().counterparty())
        .isEqualTo("Card 411111******1111");
  }

  @Test
  void should_surface_the_banks_error() {
    assertThatThrownBy(() ->
            read(
                SGML.replace(
                    "<CODE>0<SEVERITY>INFO</STATUS>\n",
                    "<CODE>2000<SEVERITY>ERROR<MESSAGE>Try later</STATUS>\n")))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("Try later (code 2000)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<BANKACCTFROM><ACCTID>4711</ACCTID></BANKACCTFROM>||does not say its account",
        "<ACCTID>4711</ACCTID>|<ACCTID></ACCTID>|does not say its account",
        "EUR|XXQ|no currency",
        "5,5|5,5,5|balance",
        "</STMTRS>||not whole",
        "</BANKTRANLIST>|</LEDGERBAL>|not whole",
        "<OFX>|<!DOCTYPE x [<!ENTITY a 'b'>]><OFX>|document type",
        "<BANKTRANLIST>|<!ENTITY a 'b'><BANKTRANLIST>|document type",
        "<STMTTRNRS>|<INVSTMTRS>|investments",
        "<FITID>|<STMTTRN><FITID>|where none can be",
        "<FITID>|<STMTRS><FITID>|where none can be"
      })
  void should_refuse_a_file_that_cannot_be_trusted(String right, String wrong, String said) {
    String text = xml(XML_TRANSACTION).replace(right, wrong == null ? "" : wrong);
    assertThatThrownBy(() -> read(text)).isInstanceOf(FileFault.class).hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"</OFX>", "</STMTRS>", "</STMTTRN>", "FITID>F1", "<LEDGERBAL>", "MEMO>Inv"})
  void should_refuse_a_file_that_is_cut_off(String last) {
    assertThatThrownBy(() -> read(SGML.substring(0, SGML.indexOf(last))))
        .isInstanceOf(FileFault.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "OFXHEADER:100\n", "<html>x</html>", "<OFX></OFX>"})
  void should_refuse_what_holds_no_statement(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(FileFault.class);
  }

  @Test
  void should_refuse_texts_names_and_depths_without_an_end() {
    for (String endless :
        new String[] {
          "<NAME>" + "x".repeat(70_000) + "</NAME>",
          "<" + "x".repeat(70_000),
          "<NAME><![CDATA[" + "x".repeat(70_000) + "]]></NAME>",
          "<? " + "x".repeat(70_000),
          "<PAYEE>".repeat(60),
          "<MEMO>x".repeat(70_000)
        }) {
      String text = xml(XML_TRANSACTION.replace("<NAME>A Name</NAME>", endless));
      assertThatThrownBy(() -> read(text)).isInstanceOf(FileFault.class);
    }
    assertThatThrownBy(() -> read("x".repeat(20_000))).isInstanceOf(FileFault.class);
  }

  @Test
  void should_pass_over_a_comment_of_any_length() {
    assertThat(transaction("<NAME>", "<!--" + "x-".repeat(100_000) + "--><NAME>").lines())
        .hasSize(1);
  }
}
