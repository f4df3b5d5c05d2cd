package kontor.ejb.intake.format.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kontor.domain.intake.Format;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import kontor.ejb.intake.format.reading.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwiftSamplesTest {

  /** Single fields, or messages that lack a balance, kept to test parsers of fields. */
  private static final Set<String> FRAGMENTS =
      Set.of(
          "betterplace/amount_formats.sta",
          "betterplace/empty_86.sta",
          "betterplace/empty_entry_date.sta",
          "betterplace/missing_crlf_at_end.sta",
          "cmxl/account_balance_credit.sta",
          "cmxl/account_balance_debit.sta",
          "cmxl/account_identification_iban.sta",
          "cmxl/account_identification_legacy.sta",
          "cmxl/available_balance.sta",
          "cmxl/closing_balance.sta",
          "cmxl/statement_details.sta",
          "cmxl/statement_line.sta",
          "self-provided/account_identification.sta",
          "self-provided/empty_non_swift.sta",
          "self-provided/gv_codes.sta",
          "self-provided/invalid_statement.sta");

  @BeforeEach
  void needsTheFolder() {
    assumeTrue(Sample.areHere(), "no folder of real files is named (-Dkontor.samples)");
  }

  @Test
  void should_read_every_real_file_as_it_is_described() throws IOException {
    int read = 0;
    int refused = 0;
    for (Sample sample : Sample.of("MT940", "MT942")) {
      if (isFragment(sample)) {
        assertThatThrownBy(() -> read(sample)).as(sample.path()).isInstanceOf(FileFault.class);
        refused++;
      } else {
        Collected collected = read(sample);
        sample.check(collected);
        assertThat(collected.rejects()).as("rejects of " + sample.path()).isEmpty();
        read++;
      }
    }
    System.out.printf("MT940 and MT942: %d files read, %d fragments refused%n", read, refused);
    assertThat(read).isEqualTo(27);
    assertThat(refused).isEqualTo(FRAGMENTS.size());
  }

  private static boolean isFragment(Sample sample) {
    return FRAGMENTS.stream().anyMatch(sample.path()::endsWith);
  }

  private static Collected read(Sample sample) throws IOException {
    Format format = Format.valueOf(sample.column("format"));
    return Collected.read(
        new SwiftStatementReader(), Collected.source(format, null), sample.bytes());
  }

  @Test
  void should_say_by_how_much_a_statement_does_not_tie() throws IOException {
    Path file =
        Path.of(System.getProperty("kontor.samples"), "malicious/self-made/wrong-total.mt940");
    Collected read =
        Collected.read(
            new SwiftStatementReader(),
            Collected.source(Format.MT940, null),
            Files.readAllBytes(file));
    assertThat(read.statement().ties()).isFalse();
    assertThat(read.statement().difference().abs()).isEqualByComparingTo("0.01");
  }

  @Test
  void should_keep_entries_of_the_day_pending() throws IOException {
    for (Sample sample : Sample.of("MT942")) {
      assertThat(read(sample).lines()).as(sample.path()).allMatch(StatementLine::pending);
    }
  }

  @Test
  void should_find_references_and_names_in_every_dialect() throws IOException {
    assertThat(named("sepa_snippet.sta"))
        .extracting(StatementLine::reference)
        .startsWith(
            "EndToEndId TFNR 22 004 00001",
            "TFNR 0300300004",
            "TFNR 0500500004",
            "TFNr 01022 MSGID CTSc-01 EBB");
    StatementLine returned = named("sandermarechal__jejik-mt940/commerzbank.txt").getFirst();
    assertThat(returned.reference()).isEqualTo("A1.200080779.400143254.4961336");
    assertThat(returned.externalId()).isEqualTo("2016021783252833");
    assertThat(returned.counterparty()).isEqualTo("TESTER EL");
    assertThat(returned.description())
        .isEqualTo(
            "SONSTIGE GRUENDE ENDABRECHNUNG NR. 500106875 ZU VERTRA400143254,"
                + " KUNDENNUM MER 2 02227779");
    StatementLine dutch = named("jejik/rabobank-iban.sta").getFirst();
    assertThat(dutch.reference()).isEqualTo("01-01-2013 12:00 0030000987654321");
    assertThat(dutch.counterparty()).isEqualTo("CONTRA ACCOUNT HOLDER");
    assertThat(named("jejik/rabobank.sta").getFirst().counterparty()).isEqualTo("W.P. Jansen");
  }

  private static List<StatementLine> named(String name) throws IOException {
    Sample sample =
        Sample.of("MT940").stream().filter(s -> s.path().endsWith(name)).findFirst().orElseThrow();
    return read(sample).lines();
  }
}
