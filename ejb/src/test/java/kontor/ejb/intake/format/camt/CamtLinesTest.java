package kontor.ejb.intake.format.camt;

import static kontor.ejb.intake.format.camt.CamtXml.amount;
import static kontor.ejb.intake.format.camt.CamtXml.debit;
import static kontor.ejb.intake.format.camt.CamtXml.details;
import static kontor.ejb.intake.format.camt.CamtXml.entry;
import static kontor.ejb.intake.format.camt.CamtXml.read;
import static kontor.ejb.intake.format.camt.CamtXml.references;
import static kontor.ejb.intake.format.camt.CamtXml.remittance;
import static kontor.ejb.intake.format.camt.CamtXml.statement;
import static kontor.ejb.intake.format.camt.CamtXml.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;

class CamtLinesTest {

  private static final String REFS =
      "<InstrId>I-1</InstrId><EndToEndId>E-1</EndToEndId><AcctSvcrRef>B-1</AcctSvcrRef>";
  private static final String STRUCTURED =
      "<Strd><CdtrRefInf><Ref>RF18 5390</Ref></CdtrRefInf></Strd>";

  @Test
  void should_make_credits_positive_and_debits_negative() {
    assertThat(lines(entry("12.34"), debit("5")))
        .extracting(StatementLine::amount)
        .containsExactly(new BigDecimal("12.34"), new BigDecimal("-5.00"));
  }

  @Test
  void should_not_turn_the_sign_of_a_reversal_once_more() {
    assertThat(line(debit("5.00", "<RvslInd>true</RvslInd>")).amount()).isEqualByComparingTo("-5");
    assertThat(line(entry("5.00", "<RvslInd>true</RvslInd>")).amount()).isEqualByComparingTo("5");
  }

  @Test
  void should_make_a_line_of_each_transaction_when_they_add_up() {
    List<StatementLine> lines =
        lines(
            debit(
                "3.00",
                "<AcctSvcrRef>BATCH</AcctSvcrRef>",
                details(
                    transaction(references("<EndToEndId>A</EndToEndId>"), amount("1.00")),
                    transaction(references("<EndToEndId>B</EndToEndId>"), amount("2.00")))),
            entry("9.00"));
    assertThat(lines)
        .extracting(StatementLine::amount, StatementLine::reference, StatementLine::line)
        .containsExactly(
            tuple(new BigDecimal("-1.00"), "A", 1),
            tuple(new BigDecimal("-2.00"), "B", 2),
            tuple(new BigDecimal("9.00"), null, 3));
    assertThat(lines).extracting(StatementLine::externalId).containsOnlyNulls();
  }

  @Test
  void should_follow_the_direction_and_amount_of_transactions_since_version_04() {
    String own =
        transaction("<Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>")
            + transaction("<Amt Ccy=\"EUR\">2.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>");
    assertThat(lines(entry("3.00", details(own))))
        .extracting(StatementLine::amount)
        .containsExactly(new BigDecimal("5.00"), new BigDecimal("-2.00"));
  }

  @Test
  void should_make_one_line_of_an_entry_whose_transactions_do_not_add_up() {
    StatementLine line =
        line(
            entry(
                "10.00",
                "<AcctSvcrRef>BANK-1</AcctSvcrRef>",
                details(
                    transaction(references("<EndToEndId>A</EndToEndId>"), amount("1.00")),
                    transaction(references("<EndToEndId>B</EndToEndId>"), amount("2.00")))));
    assertThat(line.amount()).isEqualByComparingTo("10");
    assertThat(line.reference()).isEqualTo("BANK-1");
    assertThat(line.externalId()).isEqualTo("BANK-1");
  }

  @Test
  void should_make_one_line_of_an_entry_with_transactions_without_amounts() {
    String same = transaction(references("<EndToEndId>SAME</EndToEndId>"));
    assertThat(line(entry("10.00", details(same, same))).reference()).isEqualTo("SAME");
  }

  @Test
  void should_not_add_up_amounts_of_another_currency() {
    String dollars = "<TxDtls><Amt Ccy=\"USD\">10.00</Amt></TxDtls>";
    StatementLine line = line(entry("10.00", details(dollars)));
    assertThat(line.currency()).isEqualTo("EUR");
    assertThat(line.amount()).isEqualByComparingTo("10");
  }

  @Test
  void should_take_the_strongest_reference() {
    String all = remittance("<Ustrd>Invoice 1</Ustrd>" + STRUCTURED);
    assertThat(reference(REFS, all)).isEqualTo("E-1");
    assertThat(reference(without(REFS, "E-1"), all)).isEqualTo("RF18 5390");
    assertThat(reference(without(REFS, "E-1"), remittance("<Ustrd>Invoice 1</Ustrd>")))
        .isEqualTo("I-1");
    assertThat(reference("<AcctSvcrRef>B-1</AcctSvcrRef>", remittance("<Ustrd>Invoice 1</Ustrd>")))
        .isEqualTo("Invoice 1");
    assertThat(reference("<AcctSvcrRef>B-1</AcctSvcrRef>", "")).isEqualTo("B-1");
    assertThat(reference("", "")).isNull();
  }

  private static String without(String references, String value) {
    return references.replace(value, "NOTPROVIDED");
  }

  private static String reference(String references, String remittance) {
    return line(entry("1.00", details(transaction(references(references), remittance))))
        .reference();
  }

  @Test
  void should_take_no_reference_from_free_text_that_is_longer_than_one() {
    StatementLine line =
        line(
            entry(
                "1.00",
                "<AcctSvcrRef>B</AcctSvcrRef>",
                details(transaction(remittance("<Ustrd>%s</Ustrd>".formatted("x".repeat(301)))))));
    assertThat(line.reference()).isEqualTo("B");
    assertThat(line.description()).hasSize(301);
  }

  @Test
  void should_tell_the_status_of_old_and_new_versions_and_keep_what_is_pending() {
    assertThat(line(entry("1.00")).status()).isEqualTo("BOOK");
    assertThat(line(entry("1.00")).pending()).isFalse();
    for (String word : List.of("PDNG", "INFO", "FUTR")) {
      String old = entry("1.00").replace("BOOK", word);
      String coded = entry("1.00").replace(">BOOK<", "><Cd>%s</Cd><".formatted(word));
      assertThat(lines(old, coded)).extracting(StatementLine::status).containsOnly(word);
      assertThat(lines(old, coded)).allMatch(StatementLine::pending);
    }
    assertThat(line(entry("1.00").replace(">BOOK<", "> <Cd>BOOK</Cd> <")).pending()).isFalse();
  }

  @Test
  void should_name_who_paid_or_was_paid() {
    String parties =
        "<RltdPties><Dbtr><Nm>Payer</Nm></Dbtr><Cdtr><Nm>Payee</Nm></Cdtr></RltdPties>";
    assertThat(counterparty(entry("1.00", details(transaction(parties))))).isEqualTo("Payer");
    assertThat(counterparty(debit("1.00", details(transaction(parties))))).isEqualTo("Payee");
    String reversed = "<RvslInd>true</RvslInd>" + details(transaction(parties));
    assertThat(counterparty(debit("1.00", reversed))).isEqualTo("Payer");
    assertThat(counterparty(entry("1.00", reversed))).isEqualTo("Payee");
  }

  @Test
  void should_find_the_name_where_newer_versions_put_it() {
    String party = "<RltdPties><Dbtr><Pty><Nm>Payer</Nm></Pty></Dbtr></RltdPties>";
    assertThat(counterparty(entry("1.00", details(transaction(party))))).isEqualTo("Payer");
    String bank =
        "<RltdPties><Dbtr><Agt><FinInstnId><Nm>Bank</Nm></FinInstnId></Agt></Dbtr></RltdPties>";
    assertThat(counterparty(entry("1.00", details(transaction(bank))))).isEqualTo("Bank");
    String ultimate = "<RltdPties><UltmtDbtr><Nm>Group</Nm></UltmtDbtr></RltdPties>";
    assertThat(counterparty(entry("1.00", details(transaction(ultimate))))).isEqualTo("Group");
  }

  private static String counterparty(String entry) {
    return line(entry).counterparty();
  }

  @Test
  void should_join_free_text_and_fall_back_to_what_else_is_said() {
    String twice = remittance("<Ustrd>one</Ustrd><Ustrd>two</Ustrd>");
    String more = "<AddtlTxInf>of the transaction</AddtlTxInf>";
    String entryText = "<AddtlNtryInf>of the entry</AddtlNtryInf>";
    assertThat(line(entry("1.00", details(transaction(twice, more)), entryText)).description())
        .isEqualTo("one two");
    assertThat(line(entry("1.00", details(transaction(more)), entryText)).description())
        .isEqualTo("of the transaction");
    assertThat(line(entry("1.00", entryText)).description()).isEqualTo("of the entry");
  }

  @Test
  void should_mask_card_numbers_in_every_text() {
    StatementLine line =
        line(
            entry(
                "1.00", details(transaction(remittance("<Ustrd>card 4111111111111111</Ustrd>")))));
    assertThat(line.description()).isEqualTo("card 411111******1111");
    assertThat(line.reference()).isEqualTo("card 411111******1111");
  }

  @Test
  void should_read_days_and_moments() {
    assertThat(booked("<DtTm>2026-01-31T23:30:00+00:00</DtTm>")).isEqualTo("2026-01-31");
    assertThat(booked("<DtTm>2026-01-31T10:15:00</DtTm>")).isEqualTo("2026-01-31");
    assertThat(booked("<DtTm>2026-01-31T10:15:00.123Z</DtTm>")).isEqualTo("2026-01-31");
    assertThat(booked("<Dt>2026-01-31+01:00</Dt>")).isEqualTo("2026-01-31");
    assertThat(line(entry("1.00", "<ValDt><Dt>2026-02-02</Dt></ValDt>")).valueDate())
        .isEqualTo("2026-02-02");
  }

  private static LocalDate booked(String date) {
    return line(entry("1.00").replace("<Dt>2026-01-31</Dt>", date)).bookingDate();
  }

  @Test
  void should_put_a_moment_on_its_day_in_the_time_zone_of_the_source() {
    SourceVersion source =
        new SourceVersion(
            "Bank", SourceKind.BANK, Format.CAMT053, null, null, "Europe/Berlin", null);
    String late = entry("1.00").replace("<Dt>2026-01-31</Dt>", "<DtTm>2026-01-31T23:30:00Z</DtTm>");
    Collected read =
        Collected.read(
            new CamtStatementReader(Format.CAMT053),
            source,
            statement(late).getBytes(StandardCharsets.UTF_8));
    assertThat(read.line().bookingDate()).isEqualTo("2026-02-01");
  }

  @Test
  void should_take_the_value_date_or_the_day_of_the_message_without_a_booking_date() {
    String undated = entry("1.00").replaceAll("<BookgDt>.*</BookgDt>", "");
    assertThat(line(undated).bookingDate()).isEqualTo("2026-02-01");
    String valued = undated.replace("</Ntry>", "<ValDt><Dt>2026-01-29</Dt></ValDt></Ntry>");
    assertThat(line(valued).bookingDate()).isEqualTo("2026-01-29");
  }

  private static List<StatementLine> lines(String... entries) {
    Collected read = read(statement(entries));
    assertThat(read.rejects()).isEmpty();
    return read.lines();
  }

  private static StatementLine line(String entry) {
    List<StatementLine> lines = lines(entry);
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
