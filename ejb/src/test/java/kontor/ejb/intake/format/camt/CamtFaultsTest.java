package kontor.ejb.intake.format.camt;

import static kontor.ejb.intake.format.camt.CamtXml.amount;
import static kontor.ejb.intake.format.camt.CamtXml.debit;
import static kontor.ejb.intake.format.camt.CamtXml.details;
import static kontor.ejb.intake.format.camt.CamtXml.document;
import static kontor.ejb.intake.format.camt.CamtXml.entry;
import static kontor.ejb.intake.format.camt.CamtXml.read;
import static kontor.ejb.intake.format.camt.CamtXml.remittance;
import static kontor.ejb.intake.format.camt.CamtXml.statement;
import static kontor.ejb.intake.format.camt.CamtXml.statements;
import static kontor.ejb.intake.format.camt.CamtXml.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import kontor.domain.intake.Format;
import kontor.domain.intake.RejectedRow;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;

class CamtFaultsTest {

  @Test
  void should_reject_an_entry_with_a_garbled_amount_and_keep_the_rest() {
    Collected read = read(statement(entry("1.00"), entry("12..34"), debit("2.00")));
    assertThat(read.lines()).hasSize(2);
    RejectedRow reject = read.rejects().getFirst();
    assertThat(reject.line()).isEqualTo(2);
    assertThat(reject.field()).isEqualTo("amount");
    assertThat(reject.value()).isEqualTo("12..34");
    assertThat(reject.reason()).startsWith("Entry 2 of statement 7: ");
  }

  @Test
  void should_never_read_an_amount_that_is_none() {
    for (String amount :
        new String[] {
          "",
          "1e3",
          "NaN",
          "1,00",
          "1.234,00",
          "1 000.00",
          "-1.00",
          "(1.00)",
          "1.001",
          "1000000000000000000",
          "٣"
        }) {
      assertThat(rejected(entry(amount)).field()).as(amount).isEqualTo("amount");
    }
    assertThat(read(statement(entry("8.850"))).line().amount()).isEqualByComparingTo("8.85");
  }

  @Test
  void should_reject_an_entry_whose_transaction_has_a_garbled_amount() {
    assertThat(rejected(entry("3.00", details(transaction(amount("1..00"))))).value())
        .isEqualTo("1..00");
  }

  @Test
  void should_reject_fractions_of_a_minor_unit() {
    assertThat(rejected(entry("100.5").replace("EUR", "JPY")).reason()).contains("JPY");
  }

  @Test
  void should_reject_entries_that_lack_what_they_must_say() {
    assertThat(rejected(entry("1").replaceAll("<Amt.*</Amt>", "")).field()).isEqualTo("amount");
    assertThat(rejected(entry("1").replaceAll("<Cdt.*</CdtDbtInd>", "")).reason())
        .contains("CRDT nor DBIT");
    assertThat(rejected(entry("1").replace("CRDT", "BOTH")).value()).isEqualTo("BOTH");
    assertThat(rejected(entry("1").replaceAll("<Sts>.*</Sts>", "")).field()).isEqualTo("status");
    assertThat(rejected(entry("1").replace("EUR", "EURO")).field()).isEqualTo("currency");
    assertThat(rejected(entry("1").replace("EUR", "QQQ")).field()).isEqualTo("currency");
    assertThat(rejected(entry("1").replace("-31<", "-32<")).field()).isEqualTo("bookingDate");
    assertThat(rejected(entry("1", "<ValDt><DtTm>2026-02-30T10:00:00</DtTm></ValDt>")).field())
        .isEqualTo("valueDate");
  }

  @Test
  void should_reject_an_entry_without_any_date() {
    String xml =
        statement(entry("1").replaceAll("<BookgDt>.*</BookgDt>", ""))
            .replaceAll("<CreDtTm>.*</CreDtTm>", "");
    assertThat(read(xml).rejects().getFirst().field()).isEqualTo("bookingDate");
  }

  @Test
  void should_reject_texts_that_are_too_long_and_let_other_transactions_be() {
    String endless = remittance("<Ustrd>%s</Ustrd>".formatted("x".repeat(3_000_000)));
    Collected read =
        read(
            statement(
                entry(
                    "3.00",
                    details(transaction(amount("1.00"), endless), transaction(amount("2.00"))))));
    assertThat(read.lines()).hasSize(1);
    RejectedRow reject = read.rejects().getFirst();
    assertThat(reject.field()).isEqualTo("description");
    assertThat(reject.value()).hasSizeLessThan(600);
  }

  @Test
  void should_reject_a_text_whose_characters_were_lost_before() {
    assertThat(rejected(entry("1", "<AddtlNtryInf>M\uFFFDller</AddtlNtryInf>")).reason())
        .contains("not text");
  }

  @Test
  void should_say_what_a_file_is_that_the_source_does_not_deliver() {
    String notification =
        document("camt.054.001.02", "BkToCstmrDbtCdtNtfctn", "<Ntfctn><Id>1</Id></Ntfctn>");
    assertRefused(notification, "camt.054.001.02");
    assertRefused(document("pain.001.001.03", "CstmrCdtTrfInitn", ""), "pain.001.001.03");
    assertRefused("<OFX></OFX>", "OFX");
    assertRefused("<html><body>Sign in</body></html>", "web page");
    assertRefused("<Rows><Row/></Rows>", "<Rows>");
    assertRefused("<Document><BkToCstmrStmt/></Document>", "without a namespace");
    assertRefused("Date;Amount\n2026-01-31;1,00\n", "CSV");
    assertRefused(":20:1\n:25:4711\n:60F:C260131EUR1,00\n", "MT940");
    assertRefused("", "empty file");
    assertRefused(" \n", "empty file");
    assertRefused("{\"a\":1}", "JSON");
    assertRefused(document("camt.053.001.01", "BkToCstmrStmtV01", ""), "camt.053.001.01");
  }

  @Test
  void should_refuse_a_message_far_behind_comments_by_its_root() {
    String late =
        document("camt.052.001.02", "BkToCstmrAcctRpt", "<Rpt/>")
            .replace("<Document", "<!--" + "x".repeat(10_000) + "--><Document");
    assertRefused(late, "camt.052.001.02");
    String other = "<!--" + "x".repeat(10_000) + "--><Rows/>";
    assertRefused(other, "<Rows>");
  }

  @Test
  void should_refuse_a_message_without_statements() {
    assertRefused(statements(), "holds no statement");
  }

  @Test
  void should_refuse_an_account_behind_its_entries() {
    assertRefused(statements("<Stmt>" + entry("1") + CamtXml.ACCOUNT + "</Stmt>"), "order");
  }

  private static RejectedRow rejected(String entry) {
    Collected read = read(statement(entry));
    assertThat(read.lines()).isEmpty();
    assertThat(read.rejects()).hasSize(1);
    return read.rejects().getFirst();
  }

  private static void assertRefused(String file, String word) {
    assertThatThrownBy(() -> CamtXml.read(Format.CAMT053, file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(word);
  }
}
