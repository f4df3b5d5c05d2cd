package kontor.ejb.intake.format.bai2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Collected;
import kontor.ejb.intake.format.reading.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Bai2SamplesTest {

  @BeforeEach
  void needsTheFolder() {
    assumeTrue(Sample.areHere(), "no folder of real files is named (-Dkontor.samples)");
  }

  @Test
  void should_know_what_every_real_file_says() throws IOException {
    List<Sample> samples = Sample.of("BAI2");
    System.out.printf("BAI2: %d files%n", samples.size());
    assertThat(samples)
        .extracting(Sample::path)
        .allMatch(path -> path.matches(".*/(?:sample1|sample2|sample-parseError)\\.txt"))
        .hasSize(3);
  }

  @Test
  void should_read_two_days_of_an_account() throws IOException {
    Collected read = read("sample1.txt");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.statements()).extracting(StatementSummary::lines).containsExactly(11, 6);
    assertThat(read.statements()).extracting(StatementSummary::account).containsOnly("10200123456");
    assertThat(read.statements()).extracting(StatementSummary::currency).containsOnly("CAD");
    assertThat(read.credits()).isEqualByComparingTo("3200.00");
    assertThat(read.debits()).isEqualByComparingTo("3200.00");
    assertThat(read.line().amount()).isEqualByComparingTo("-25.00");
    assertThat(read.line().valueDate()).isEqualTo(LocalDate.of(2006, 3, 16));
    assertThat(read.line().bookingDate()).isEqualTo(LocalDate.of(2006, 3, 17));
    assertThat(read.line().description()).isEqualTo("RETURNED CHEQUE");
  }

  @Test
  void should_read_every_kind_of_availability() throws IOException {
    Collected read = read("sample2.txt");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.statements()).hasSize(5);
    assertThat(read.lines())
        .extracting(line -> line.amount().toPlainString())
        .containsExactly("4500.00", "5000.00", "200000.00", "100000.00");
    StatementLine credit = read.lines().get(2);
    assertThat(credit.externalId()).isEqualTo("SP4738");
    assertThat(credit.reference()).isEqualTo("YRC065321");
    assertThat(credit.description())
        .isEqualTo("PROCEEDS OF LETTER OF CREDIT FROM THE ARAMCO OIL CO");
    assertThat(read.statement().opening()).isEqualByComparingTo("43500.00");
    assertThat(read.ties()).isEqualTo("-,-,-,-,-");
  }

  @Test
  void should_refuse_a_record_code_that_is_none() {
    assertThatThrownBy(() -> read("sample-parseError.txt"))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("no record code");
  }

  private static Collected read(String name) throws IOException {
    Sample sample =
        Sample.of("BAI2").stream().filter(s -> s.path().endsWith(name)).findFirst().orElseThrow();
    return Collected.read(
        new Bai2StatementReader(), Collected.source(Format.BAI2, null), sample.bytes());
  }
}
