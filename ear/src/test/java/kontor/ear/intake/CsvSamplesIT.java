package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.FileNotFoundException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real CSV files of the samples folder, by the mapping document and by the guess. */
class CsvSamplesIT {

  private static final String OCA = "csv-xlsx/OCA__bank-statement-import/";
  private static final String STATEMENTS = "csv-xlsx/sebastienrousseau__bankstatementparser/";
  private static final String HOSTILE = "malicious/self-made/";

  private static Path samples;
  private static Api operator;
  private static int sources;

  @BeforeAll
  static void findSamples() {
    String folder = System.getProperty("kontor.samples", "");
    Assumptions.assumeFalse(folder.isBlank(), "-Dkontor.samples names no folder of real files");
    samples = Path.of(folder);
    Assumptions.assumeTrue(Files.isDirectory(samples), folder + " is no folder");
    operator = Api.signedIn(RunningPortal.address(), "operator", RunningPortal.password());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        OCA
            + "balance.csv|{'columns':{'bookingDate':'Date','amount':'Amount','balance':'Balance'}}|ACCEPTED|2|0|{USD=1500.00}|10.00|1510.00",
        OCA
            + "debit_credit.csv|{'creditDebit':{'column':'D/C','debit':['D']},'columns':{'bookingDate':'Date','amount':'Amount','balance':'Balance'}}|ACCEPTED|2|0|{USD=1500.00}|10.00|1510.00",
        OCA
            + "multi_currency.csv|{'columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency'}}|ACCEPTED|2|0|{EUR=1525.00,"
            + " USD=-33.50}||",
        OCA
            + "sample_statement_en.csv|{'columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency'}}|ACCEPTED|2|0|{EUR=1525.00,"
            + " USD=-33.50}||",
        OCA
            + "sample_statement_credit_card_inverse_sign_en.csv|{'sign':'INVERTED','columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency'}}|ACCEPTED|2|0|{EUR=1525.00,"
            + " USD=-33.50}||",
        OCA
            + "original_currency_no_header.csv|{'header':false,'columns':{'bookingDate':1,'description':2,'currency':3,'amount':4,'counterparty':6,'reference':8}}|ACCEPTED|1|0|{EUR=1525.00}||",
        OCA
            + "empty_statement_en.csv|{'columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency'}}|REJECTED|0|0|{}||",
        STATEMENTS
            + "csv_garbled_amount.csv|{'dateFormat':'yyyy-MM-dd','columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency'}}|PARTIAL|1|1|{EUR=100.00}||",
        "malicious/payloadbox__csv-injection-payloads/csv-injection.csv|{'dateFormat':'yyyy-MM-dd','columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency','description':'Description'}}|ACCEPTED|6|0|{EUR=6.00}||",
        HOSTILE
            + "bad-utf8.csv|{'dateFormat':'yyyy-MM-dd','columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency','description':'Description'}}|PARTIAL|1|1|{EUR=5.00}||",
        HOSTILE
            + "nul-bytes.csv|{'dateFormat':'yyyy-MM-dd','columns':{'bookingDate':'Date','amount':'Amount','description':'Description'}}|REJECTED|0|1|{}||",
        HOSTILE
            + "weird-amounts.csv|{'dateFormat':'yyyy-MM-dd','columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency'}}|PARTIAL|8|5|{EUR=2432.10,"
            + " INR=123456.78, KWD=1.234}||",
        HOSTILE
            + "ambiguous-dates.csv|{'dateFormat':'dd/MM/yyyy','columns':{'bookingDate':'Date','amount':'Amount','currency':'Currency'}}|PARTIAL|2|2|{EUR=2.00}||",
        HOSTILE
            + "deep-json.json|{'columns':{'bookingDate':'Date','amount':'Amount'}}|REJECTED|0|0|{}||",
        HOSTILE
            + "zip-slip.zip|{'columns':{'bookingDate':'Date','amount':'Amount'}}|REJECTED|0|0|{}||"
      })
  void should_read_by_the_mapping(
      String file,
      String mapping,
      String status,
      int lines,
      int rejected,
      String sums,
      String opening,
      String closing)
      throws Exception {
    JsonObject usual = Json.createObjectBuilder().add("dateFormat", "MM/dd/yyyy").build();
    JsonObject read = load(file, merged(usual, mapping));
    assertThat(read.getString("status")).isEqualTo(status);
    assertThat(read.getInt("lines")).isEqualTo(lines);
    assertThat(read.getInt("rejected")).isEqualTo(rejected);
    assertThat(sums(read)).hasToString(sums);
    if (opening != null) {
      JsonObject statement = read.getJsonArray("statements").getJsonObject(0);
      assertThat(statement.getString("opening")).isEqualTo(opening);
      assertThat(statement.getString("closing")).isEqualTo(closing);
      assertThat(statement.getBoolean("ties")).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        OCA + "balance.csv|{USD=1500.00}",
        OCA + "multi_currency.csv|{EUR=1525.00, USD=-33.50}",
        OCA + "sample_statement_en.csv|{EUR=1525.00, USD=-33.50}",
        STATEMENTS + "csv_garbled_amount.csv|{EUR=100.00}"
      })
  void should_read_by_the_guess_alone(String file, String sums) throws Exception {
    JsonObject guess =
        operator
            .upload("/mapping-guesses?name=x.csv", BodyPublishers.ofFile(samples.resolve(file)))
            .expect(200)
            .json();
    assertThat(sums(load(file, guess.getJsonObject("mapping")))).hasToString(sums);
  }

  private static JsonObject merged(JsonObject usual, String mapping) {
    try (var reader = Json.createReader(new java.io.StringReader(mapping.replace('\'', '"')))) {
      return Json.createMergePatch(reader.readObject()).apply(usual).asJsonObject();
    }
  }

  private static JsonObject load(String file, JsonObject mapping) throws FileNotFoundException {
    sources++;
    String source = "csv-sample-" + sources;
    JsonObject document =
        Json.createObjectBuilder()
            .add("name", file)
            .add("kind", "BANK")
            .add("format", "CSV")
            .add("currency", "USD")
            .add("mapping", mapping)
            .build();
    operator.put("/sources/" + source, document).expect(200);
    return operator
        .upload(
            "/sources/%s/files?name=sample".formatted(source),
            BodyPublishers.ofFile(samples.resolve(file)))
        .expect(201)
        .json();
  }

  private static Map<String, BigDecimal> sums(JsonObject file) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (JsonValue item :
        operator.get("/files/%d/lines".formatted(file.getInt("id"))).expect(200).items()) {
      JsonObject line = item.asJsonObject();
      sums.merge(
          line.getString("currency"), new BigDecimal(line.getString("amount")), BigDecimal::add);
    }
    return sums;
  }
}
