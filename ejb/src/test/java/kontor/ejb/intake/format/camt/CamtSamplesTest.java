package kontor.ejb.intake.format.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.StatementReaders;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import kontor.ejb.intake.format.reading.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CamtSamplesTest {

  private static final String WITHOUT_STATEMENT = "camt053.v2.wrong.xml";
  private static final String GARBLED = "camt053_garbled_amount.xml";
  private static final int FILES = 18;

  @BeforeEach
  void needsTheFolder() {
    assumeTrue(Sample.areHere(), "no folder of real files is named (-Dkontor.samples)");
  }

  @Test
  void should_read_every_real_file_as_it_is_described() throws IOException {
    int read = 0;
    for (Sample sample : samples()) {
      if (sample.path().endsWith(WITHOUT_STATEMENT)) {
        assertThatThrownBy(() -> read(sample))
            .isInstanceOf(FileFault.class)
            .hasMessage("This camt.053 holds no statement.");
      } else {
        Collected collected = read(sample);
        sample.check(collected);
        assertThat(collected.rejects())
            .as("rejects of " + sample.path())
            .hasSize(sample.path().endsWith(GARBLED) ? 1 : 0);
      }
      read++;
    }
    System.out.printf("camt.052, camt.053, camt.054: %d files read%n", read);
    assertThat(read).isEqualTo(FILES);
  }

  @Test
  void should_name_the_entry_whose_amount_is_garbled() throws IOException {
    RejectedRow reject = named(GARBLED).rejects().getFirst();
    assertThat(reject.field()).isEqualTo("amount");
    assertThat(reject.value()).isEqualTo("12..34");
    assertThat(reject.reason()).startsWith("Entry 1 of statement GOLDEN-GARBLED: ");
    assertThat(named(GARBLED).lines()).isEmpty();
  }

  @Test
  void should_split_a_batch_and_flag_the_statement_that_does_not_tie() throws IOException {
    Collected read = named("test-camt053.xml");
    assertThat(read.lines())
        .extracting(line -> line.amount().toPlainString())
        .containsExactly("-754.25", "-564.05", "-100.00", "1405.31");
    assertThat(read.lines())
        .extracting(StatementLine::reference)
        .containsExactly(
            "435005714488-ABNO33052620",
            "TESTBANK/NL/20141229/01206408",
            "TESTBANK/NL/20141229/01206407",
            "115");
    assertThat(read.lines())
        .extracting(StatementLine::counterparty)
        .containsExactly(
            "INSURANCE COMPANY TESTX", "Test Customer", "Test Customer", "3rd party Media");
    assertThat(read.statement().difference()).isEqualByComparingTo("-434.16");
    assertThat(read.statement().number()).isEqualTo("1234Test/1/2");
  }

  @Test
  void should_keep_one_line_of_a_batch_that_says_nothing_of_its_parts() throws IOException {
    Collected read = named("valid_example_with_batch_ing.xml");
    assertThat(read.line().externalId()).startsWith("68047a4871ab34285b");
    assertThat(read.lines().get(1).reference()).isEqualTo("GBSXX21170607391766562");
    assertThat(read.statement().difference()).isEqualByComparingTo("12774.14");
  }

  @Test
  void should_keep_a_pending_entry_pending() throws IOException {
    assertThat(named("camt052.v4.xml").lines()).allMatch(StatementLine::pending);
    assertThat(named("camt052.v8.xml").lines()).noneMatch(StatementLine::pending);
  }

  @Test
  void should_compute_no_difference_across_currencies() throws IOException {
    assertThat(named("camt053.v2.minimal.xml").statement().difference()).isNull();
  }

  @Test
  void should_read_the_valid_one_among_the_hostile_files() throws IOException {
    Collected read = hostile("valid-baseline-camt053.xml");
    assertThat(read.ties()).isEqualTo("yes");
    assertThat(read.line().amount()).isEqualByComparingTo("12.34");
    assertThat(read.statement().opening()).isEqualByComparingTo("100");
    assertThat(read.statement().closing()).isEqualByComparingTo("112.34");
  }

  @Test
  void should_refuse_every_hostile_file_within_seconds() {
    for (String name : List.of("billion-laughs-camt053.xml", "xxe-file-camt053.xml")) {
      assertRefused(name, "DOCTYPE");
    }
    assertRefused("bad-utf8-camt053.xml", "not text in its encoding");
    assertRefused("truncated-camt053.xml", "not complete");
  }

  private static void assertRefused(String name, String word) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> hostile(name))
                .as(name)
                .isInstanceOf(FileFault.class)
                .hasMessageContaining(word)
                .hasMessageNotContaining("root:"));
  }

  private static Collected hostile(String name) throws IOException {
    Path folder = Path.of(System.getProperty("kontor.samples"), "malicious/self-made");
    return CamtXml.read(Format.CAMT053, Files.readAllBytes(folder.resolve(name)));
  }

  @Test
  void should_read_each_member_of_an_archive() throws IOException {
    Path file =
        Path.of(
            System.getProperty("kontor.samples"),
            "camt/OCA__bank-statement-import/test-camt053.zip");
    Collected read = new Collected();
    StatementReaders.of(Format.CAMT053)
        .orElseThrow()
        .read(
            new ByteArrayInputStream(Files.readAllBytes(file)),
            Collected.source(Format.CAMT053, null),
            read);
    assertThat(read.statements())
        .extracting(StatementSummary::number)
        .allMatch(number -> number.startsWith("1234Test/"));
    assertThat(read.ties()).isEqualTo("no,no");
    assertThat(read.credits()).isEqualByComparingTo("2810.62");
    assertThat(read.debits()).isEqualByComparingTo("2696.60");
    assertThat(read.statements())
        .allSatisfy(s -> assertThat(s.opening()).isEqualByComparingTo("15568.27"));
    assertThat(read.statements())
        .allSatisfy(s -> assertThat(s.closing()).isEqualByComparingTo("15121.12"));
  }

  private static List<Sample> samples() throws IOException {
    return Sample.of("CAMT052", "CAMT053", "CAMT054");
  }

  private static Collected named(String name) throws IOException {
    return read(samples().stream().filter(s -> s.path().endsWith(name)).findFirst().orElseThrow());
  }

  private static Collected read(Sample sample) throws IOException {
    return CamtXml.read(Format.valueOf(sample.column("format")), sample.bytes());
  }
}
