package kontor.ear.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kontor.ear.intake.Samples.Sample;
import org.assertj.core.api.SoftAssertions;

/**
 * What the manifest says of a file in words only: how its table is mapped, what becomes of it, what
 * all its lines move together, and a part of what is said of what is not loaded.
 */
final class ManifestWords {

  private static final String PACKED = "test-camt053.zip";
  private static final String USUAL =
      "{'dateFormat':'MM/dd/yyyy','columns':{'bookingDate':'Date','amount':'Amount',"
          + "'currency':'Currency'}}";

  private static final Map<String, String> MAPPINGS =
      Map.of(
          "balance.csv",
          "{'dateFormat':'MM/dd/yyyy','columns':{'bookingDate':'Date','amount':'Amount',"
              + "'balance':'Balance'}}",
          "debit_credit.csv",
          "{'dateFormat':'MM/dd/yyyy','creditDebit':{'column':'D/C','debit':['D']},"
              + "'columns':{'bookingDate':'Date','amount':'Amount','balance':'Balance'}}",
          "sample_statement_credit_card_inverse_sign_en.csv",
          "{'dateFormat':'MM/dd/yyyy','sign':'INVERTED','columns':{'bookingDate':'Date',"
              + "'amount':'Amount','currency':'Currency'}}",
          "original_currency_no_header.csv",
          "{'dateFormat':'MM/dd/yyyy','header':false,'columns':{'bookingDate':1,'description':2,"
              + "'currency':3,'amount':4,'counterparty':6,'reference':8}}",
          "csv_garbled_amount.csv",
          Delivery.TABLE,
          "57482-OnlyNumeric.xlsx",
          "{'header':false,'columns':{'bookingDate':1,'amount':2}}",
          "SampleSS.xlsx",
          "{'header':false,'columns':{'bookingDate':1,'amount':2}}",
          "SimpleStrict.xlsx",
          "{'header':false,'columns':{'bookingDate':1,'amount':3}}");

  /** File, status, statements, lines, rejected rows, sums, a part of the sentence. */
  private static final List<String> WORDS =
      List.of(
          "sample-parseError.txt|REJECTED|0|0|0|{}|no record code",
          "sample1.txt|ACCEPTED|2|17|0|{CAD=0.00}|",
          "sample2.txt|ACCEPTED|5|4|0|{EUR=309500.00}|",
          "test-camt053-no-ntry.xml|ACCEPTED|1|0|0|{}|",
          "test-camt053.xml|PARTIAL|1|4|0|{EUR=-12.99}|",
          "test-camt053.zip|PARTIAL|2|6|0|{EUR=114.02}|",
          "camt053.v2.wrong.xml|REJECTED|0|0|0|{}|holds no statement",
          "camt053_garbled_amount.xml|REJECTED|0|0|1|{}|Entry 1 of statement GOLDEN-GARBLED",
          "empty_statement_en.csv|REJECTED|0|0|0|{}|empty file",
          "empty_statement_en.xlsx|REJECTED|0|0|0|{}|empty file",
          "csv_garbled_amount.csv|PARTIAL|1|1|1|{EUR=100.00}|not an amount",
          "57482-OnlyNumeric.xlsx|REJECTED|0|0|6|{}|",
          "SampleSS.xlsx|REJECTED|0|0|3|{}|",
          "SimpleStrict.xlsx|REJECTED|0|0|6|{}|",
          "test_ofx.ofx|ACCEPTED|2|4|0|{USD=-360.00}|",
          "test_ofx_wrong.ofx|REJECTED|0|0|0|{}|does not say its account",
          "anzcc.ofx|ACCEPTED|1|1|0|{AUD=-5.50}|",
          "bank_medium.ofx|ACCEPTED|1|3|0|{CAD=-345.27}|",
          "bank_small.ofx|REJECTED|0|0|0|{}|no statement",
          "checking.ofx|ACCEPTED|1|3|0|{USD=-59.50}|",
          "date_missing.ofx|PARTIAL|1|1|2|{USD=-80.00}|",
          "error_message.ofx|REJECTED|0|0|0|{}|General Server Error (code 2000)",
          "multiple_accounts2.ofx|ACCEPTED|2|0|0|{}|",
          "ofx-v102-empty-tags.ofx|ACCEPTED|1|1|0|{AUD=12.34}|",
          "signon_success.ofx|REJECTED|0|0|0|{}|no statement");

  private ManifestWords() {}

  /** An archive of statements; the manifest names no format of it. */
  static boolean isPacked(Sample sample) {
    return sample.path().endsWith(PACKED);
  }

  static String format(Sample sample) {
    return isPacked(sample) ? "CAMT053" : sample.column("format");
  }

  /** Null for formats that need none. */
  static String mapping(Sample sample) {
    return switch (sample.column("format")) {
      case "CSV", "XLSX", "JSON" -> MAPPINGS.getOrDefault(name(sample), USUAL);
      default -> null;
    };
  }

  private static String name(Sample sample) {
    return sample.file().getFileName().toString();
  }

  /** What is said of the file, where it is said in words; others have their columns filled. */
  static void check(SoftAssertions all, Sample sample, Delivery read) {
    Optional<String[]> words =
        WORDS.stream()
            .map(row -> row.split("\\|", -1))
            .filter(cells -> cells[0].equals(name(sample)))
            .findFirst();
    words.ifPresent(cells -> compare(all, cells, read));
    all.assertThat(words.isPresent() || sample.has("lines") || isFragment(sample))
        .as("%s is described", sample.path())
        .isTrue();
  }

  /** Single fields of MT940, kept to test parsers of fields: a refusal with a sentence will do. */
  private static boolean isFragment(Sample sample) {
    return sample.column("format").equals("MT940") && sample.column("ties").matches("(?:-,?)*");
  }

  private static void compare(SoftAssertions all, String[] cells, Delivery read) {
    String found =
        String.join(
            "|",
            cells[0],
            read.status(),
            Integer.toString(read.statements().size()),
            Integer.toString(read.lines()),
            Integer.toString(read.rejected()),
            sums(read));
    all.assertThat(found).isEqualTo(String.join("|", Arrays.copyOf(cells, 6)));
    String said =
        read.problem()
            + read.rejects().stream()
                .map(reject -> reject.getString("reason"))
                .collect(Collectors.joining(" "));
    all.assertThat(said).as(cells[0]).contains(cells[6]);
  }

  private static String sums(Delivery read) {
    Map<String, BigDecimal> sums = read.sums();
    sums.replaceAll((currency, sum) -> sum.setScale(2));
    return sums.toString();
  }
}
