package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import kontor.ear.intake.Samples.Sample;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real tables by the mapping the portal proposes for them, without a word of a person. */
class GuessedMappingIT {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "balance.csv|{EUR=1500.00}",
        "multi_currency.csv|{EUR=1525.00, USD=-33.50}",
        "sample_statement_en.csv|{EUR=1525.00, USD=-33.50}",
        "sample_statement_en.xlsx|{EUR=1525.00, USD=-33.50}",
        "csv_garbled_amount.csv|{EUR=100.00}"
      })
  void should_read_a_real_table(String name, String sums) throws FileNotFoundException {
    Path file =
        Samples.files().stream()
            .filter(sample -> sample.path().endsWith("/" + name))
            .map(Sample::file)
            .findFirst()
            .orElseThrow();
    Api operator = Api.signedIn(RunningPortal.address(), "operator", RunningPortal.password());
    JsonObject guess =
        operator
            .upload("/mapping-guesses?name=" + name, BodyPublishers.ofFile(file))
            .expect(200)
            .json();
    String format = name.endsWith(".xlsx") ? "XLSX" : "CSV";
    String mapping = guess.getJsonObject("mapping").toString();
    Delivery read = Delivery.of(operator, format, mapping, BodyPublishers.ofFile(file));
    assertThat(read.sums()).hasToString(sums);
  }
}
