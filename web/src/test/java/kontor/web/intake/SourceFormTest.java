package kontor.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFormTest {

  @ParameterizedTest
  @CsvSource({
    "camt053.xml, camt053",
    "bank2_eur_2026-07-01.csv, bank2-eur",
    "Statement 01.07.2026.csv.gz, statement",
    "konto-1234567-20260701.sta, konto-1234567",
    "konto-1234567-20260701093000.sta, konto-1234567",
    "10020030.mt940, 10020030",
    "mt940, mt940"
  })
  void should_propose_the_words_that_stay_from_file_to_file(String fileName, String code) {
    SourceForm form = new SourceForm();
    form.propose(fileName);
    assertThat(form.getCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"2026-07-01.csv", "01.07.2026.csv", "--.txt"})
  void should_propose_nothing_where_no_word_stays(String fileName) {
    SourceForm form = new SourceForm();
    form.propose(fileName);
    assertThat(form.getCode()).isNull();
    assertThat(form.getName()).isNull();
  }
}
