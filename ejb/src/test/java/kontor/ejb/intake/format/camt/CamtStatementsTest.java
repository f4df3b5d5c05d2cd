package kontor.ejb.intake.format.camt;

import static kontor.ejb.intake.format.camt.CamtXml.ACCOUNT;
import static kontor.ejb.intake.format.camt.CamtXml.CREDIT;
import static kontor.ejb.intake.format.camt.CamtXml.DEBIT;
import static kontor.ejb.intake.format.camt.CamtXml.balance;
import static kontor.ejb.intake.format.camt.CamtXml.closing;
import static kontor.ejb.intake.format.camt.CamtXml.debit;
import static kontor.ejb.intake.format.camt.CamtXml.document;
import static kontor.ejb.intake.format.camt.CamtXml.entry;
import static kontor.ejb.intake.format.camt.CamtXml.opening;
import static kontor.ejb.intake.format.camt.CamtXml.read;
import static kontor.ejb.intake.format.camt.CamtXml.statement;
import static kontor.ejb.intake.format.camt.CamtXml.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import kontor.domain.intake.Format;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;

class CamtStatementsTest {

  @Test
  void should_tie_when_opening_and_booked_movements_make_the_closing_balance() {
    StatementSummary statement =
        summary(opening("100.00"), closing("107.34"), entry("12.34"), debit("5.00"));
    assertThat(statement.ties()).isTrue();
    assertThat(statement.difference()).isZero();
    assertThat(statement.opening()).isEqualByComparingTo("100");
    assertThat(statement.closing()).isEqualByComparingTo("107.34");
    assertThat(statement.currency()).isEqualTo("EUR");
    assertThat(statement.account()).isEqualTo("DE89370400440532013000");
    assertThat(statement.lines()).isEqualTo(2);
  }

  @Test
  void should_say_by_how_much_it_does_not_tie() {
    StatementSummary statement = summary(opening("100.00"), closing("112.33"), entry("12.34"));
    assertThat(statement.ties()).isFalse();
    assertThat(statement.difference()).isEqualByComparingTo("-0.01");
  }

  @Test
  void should_not_count_pending_entries_as_movements() {
    StatementSummary statement =
        summary(opening("100.00"), closing("100.00"), entry("12.34").replace("BOOK", "PDNG"));
    assertThat(statement.ties()).isTrue();
    assertThat(statement.lines()).isEqualTo(1);
  }

  @Test
  void should_miss_a_rejected_entry_in_the_difference() {
    Collected read = read(statement(opening("1.00"), closing("13.34"), entry("12..34")));
    assertThat(read.statement().ties()).isFalse();
    assertThat(read.statement().difference()).isEqualByComparingTo("12.34");
  }

  @Test
  void should_open_with_the_previous_closing_balance_where_no_opening_one_stands() {
    String previous = balance("PRCD", "100.00", "EUR", "2026-01-30");
    assertThat(summary(previous, closing("100.00")).opening()).isEqualByComparingTo("100");
    assertThat(summary(previous, opening("7.00"), closing("7.00")).opening())
        .isEqualByComparingTo("7");
  }

  @Test
  void should_read_an_overdrawn_balance_as_negative() {
    StatementSummary statement =
        summary(opening("5.00").replace(CREDIT, DEBIT), closing("0.00"), entry("5.00"));
    assertThat(statement.opening()).isEqualByComparingTo("-5");
    assertThat(statement.ties()).isTrue();
  }

  @Test
  void should_not_take_interim_and_available_balances_for_booked_ones() {
    String interim = balance("ITBD", "9.00", "EUR", "2026-01-31");
    String available = balance("CLAV", "9.00", "EUR", "2026-01-31");
    StatementSummary statement = summary(opening("5.00"), interim, available, entry("1.00"));
    assertThat(statement.closing()).isNull();
    assertThat(statement.ties()).isNull();
    assertThat(statement.difference()).isNull();
  }

  @Test
  void should_span_the_days_of_a_statement_with_balances_of_each() {
    StatementSummary statement =
        summary(
            balance("OPBD", "3.00", "EUR", "2026-01-31"),
            balance("OPBD", "1.00", "EUR", "2026-01-30"),
            balance("CLBD", "6.00", "EUR", "2026-01-31"),
            balance("CLBD", "3.00", "EUR", "2026-01-30"),
            entry("2.00"),
            entry("3.00"));
    assertThat(statement.opening()).isEqualByComparingTo("1");
    assertThat(statement.closing()).isEqualByComparingTo("6");
    assertThat(statement.ties()).isTrue();
  }

  @Test
  void should_never_subtract_balances_of_different_currencies() {
    StatementSummary statement =
        summary(opening("5.00"), balance("CLBD", "5.00", "SEK", "2026-01-31"));
    assertThat(statement.ties()).isFalse();
    assertThat(statement.difference()).isNull();
    String dollars = entry("1.00").replace("EUR", "USD");
    assertThat(summary(opening("5.00"), closing("6.00"), dollars).ties()).isFalse();
  }

  @Test
  void should_fault_a_file_whose_balance_cannot_be_read() {
    assertThatThrownBy(() -> read(statement(opening("1..0"), closing("1.00"))))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("OPBD");
    assertThatThrownBy(() -> read(statement(opening("1.00"), closing("1.00").replace("CRDT", "?"))))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("CLBD");
    assertThatThrownBy(() -> read(statement(balance("CLBD", "1.00", "EURO", "2026-01-31"))))
        .isInstanceOf(FileFault.class);
  }

  @Test
  void should_read_several_statements_of_several_accounts() {
    Collected read =
        read(
            statements(
                "<Stmt><Id>1</Id>" + ACCOUNT + opening("1") + closing("2") + entry("1") + "</Stmt>",
                "<Stmt><Id>2</Id><ElctrncSeqNb>44</ElctrncSeqNb><LglSeqNb>5</LglSeqNb>"
                    + "<Acct><Id><Othr><Id>4711</Id></Othr></Id></Acct>"
                    + entry("3")
                    + entry("4")
                    + "</Stmt>"));
    assertThat(read.statements()).extracting(StatementSummary::position).containsExactly(1, 2);
    assertThat(read.statements())
        .extracting(StatementSummary::account)
        .containsExactly("DE89370400440532013000", "4711");
    assertThat(read.statements()).extracting(StatementSummary::number).containsExactly("1", "2/44");
    assertThat(read.statements()).extracting(StatementSummary::currency).containsOnly("EUR");
    assertThat(read.ties()).isEqualTo("yes,-");
    assertThat(read.lines()).extracting(StatementLine::line).containsExactly(1, 2, 3);
    assertThat(read.lines()).extracting(StatementLine::account).endsWith("4711", "4711");
  }

  @Test
  void should_number_by_the_legal_sequence_where_there_is_no_electronic_one() {
    String xml = statement().replace("<Id>7</Id>", "<Id>7</Id><LglSeqNb>12</LglSeqNb>");
    assertThat(read(xml).statement().number()).isEqualTo("7/12");
  }

  @Test
  void should_take_account_and_currency_of_the_source_where_the_file_says_none() {
    SourceVersion source =
        new SourceVersion("Bank", SourceKind.BANK, Format.CAMT053, "4711", "EUR", null, null);
    String xml = statements("<Stmt>" + entry("1.00").replace(" Ccy=\"EUR\"", "") + "</Stmt>");
    Collected read =
        Collected.read(
            new CamtStatementReader(Format.CAMT053), source, xml.getBytes(StandardCharsets.UTF_8));
    assertThat(read.line().account()).isEqualTo("4711");
    assertThat(read.line().currency()).isEqualTo("EUR");
    assertThat(read.statement().number()).isNull();
  }

  @Test
  void should_accept_a_statement_without_movements() {
    Collected read = read(statement(opening("5.00"), closing("5.00")));
    assertThat(read.ties()).isEqualTo("yes");
    assertThat(read.lines()).isEmpty();
  }

  @Test
  void should_not_tie_when_other_entries_are_declared_and_no_balances_tell() {
    String declared =
        "<TxsSummry><TtlNtries><NbOfNtries>%s</NbOfNtries><Sum>%s</Sum></TtlNtries></TxsSummry>";
    assertThat(summary(declared.formatted("2", "3.00"), entry("1.00"), debit("2.00")).ties())
        .isNull();
    assertThat(summary(declared.formatted("3", "3.00"), entry("1.00"), debit("2.00")).ties())
        .isFalse();
    assertThat(summary(declared.formatted("2", "4.00"), entry("1.00"), debit("2.00")).ties())
        .isFalse();
    assertThat(
            summary(
                    opening("1.00"),
                    closing("2.00"),
                    declared.formatted("x", "9.00"),
                    entry("1.00"))
                .ties())
        .isTrue();
  }

  @Test
  void should_read_all_three_messages_in_every_version() {
    for (String version : new String[] {"02", "04", "08", "13"}) {
      readOne(Format.CAMT052, "camt.052.001." + version, "BkToCstmrAcctRpt", "Rpt");
      readOne(Format.CAMT053, "camt.053.001." + version, "BkToCstmrStmt", "Stmt");
      readOne(Format.CAMT054, "camt.054.001." + version, "BkToCstmrDbtCdtNtfctn", "Ntfctn");
    }
  }

  private static void readOne(Format format, String message, String element, String statement) {
    String xml =
        document(
            message, element, "<%1$s><Id>7</Id>%2$s</%1$s>".formatted(statement, entry("1.00")));
    Collected read = CamtXml.read(format, xml.getBytes(StandardCharsets.UTF_8));
    assertThat(read.lines()).as(message).hasSize(1);
    assertThat(read.statement().number()).isEqualTo("7");
  }

  @Test
  void should_read_other_encodings_as_they_are_declared() {
    String xml =
        statement(entry("1.00", "<AddtlNtryInf>Müller</AddtlNtryInf>"))
            .replace("UTF-8", "ISO-8859-1");
    Collected latin = CamtXml.read(Format.CAMT053, xml.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(latin.line().description()).isEqualTo("Müller");
    Collected wide =
        CamtXml.read(
            Format.CAMT053, xml.replace("ISO-8859-1", "UTF-16").getBytes(StandardCharsets.UTF_16));
    assertThat(wide.line().description()).isEqualTo("Müller");
  }

  @Test
  void should_follow_any_prefix_and_pass_over_elements_of_other_namespaces() {
    String xml =
        statement(entry("1.00"))
            .replace("<Amt Ccy", "<x:Amt xmlns:x=\"urn:x\" Ccy=\"USD\">9</x:Amt><Amt Ccy")
            .replaceAll("<(/?)(?!\\?|x:|/?x:)([A-Z])", "<$1c:$2")
            .replace("xmlns=", "xmlns:c=");
    assertThat(read(xml).line().amount()).isEqualByComparingTo("1");
    assertThat(read(xml).line().currency()).isEqualTo("EUR");
  }

  private static StatementSummary summary(String... parts) {
    Collected read = read(statement(parts));
    assertThat(read.rejects()).isEmpty();
    return read.statement();
  }
}
