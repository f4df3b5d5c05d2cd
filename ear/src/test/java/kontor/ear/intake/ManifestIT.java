package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kontor.ear.intake.Samples.Sample;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every file of the manifest through the whole way: what its columns say is compared with what the
 * portal answers, and what it says in words stands in {@link ManifestWords}.
 */
class ManifestIT {

  private static final Set<String> FORMATS =
      Set.of(
          "CSV", "XLSX", "JSON", "CAMT052", "CAMT053", "CAMT054", "MT940", "MT942", "BAI2", "OFX");

  /** Held by {@link HostileFilesIT}. */
  private static final String HOSTILE = "malicious/";

  private static final int FILES = 89;
  private static final int LOADED = 61;

  private static List<Sample> samples;
  private static Api operator;

  @BeforeAll
  static void findSamples() {
    samples = Samples.files().stream().filter(file -> !file.path().startsWith(HOSTILE)).toList();
    operator = Api.signedIn(RunningPortal.address(), "operator", RunningPortal.password());
  }

  private static boolean isInScope(Sample sample) {
    return FORMATS.contains(sample.column("format")) || ManifestWords.isPacked(sample);
  }

  @Test
  void should_read_every_real_file_as_it_is_described_or_refuse_it_with_a_sentence() {
    SoftAssertions all = new SoftAssertions();
    List<Sample> ours = samples.stream().filter(ManifestIT::isInScope).toList();
    long loaded = ours.stream().map(sample -> held(all, sample)).filter(Delivery::isLoaded).count();
    all.assertAll();
    System.out.printf(
        "%d real files: %d loaded, %d refused with a sentence%n",
        ours.size(), loaded, ours.size() - loaded);
    assertThat(ours).hasSize(FILES);
    assertThat(loaded).isEqualTo(LOADED);
  }

  /**
   * Files of other rooms: journals, loans, matching, processors, signatures, and QIF, which is
   * refused.
   */
  @Test
  void should_leave_nothing_out_but_what_is_none_of_its_business() {
    Map<String, Long> others =
        samples.stream()
            .filter(sample -> !isInScope(sample))
            .collect(
                Collectors.groupingBy(
                    sample -> Path.of(sample.path()).getName(0).toString(),
                    java.util.TreeMap::new,
                    Collectors.counting()));
    System.out.printf("not in the scope of intake: %s%n", others);
    assertThat(others.keySet())
        .containsExactly("ledger", "loans", "matching", "ofx", "psp", "webhooks");
  }

  private static Delivery held(SoftAssertions all, Sample sample) {
    Delivery read =
        Delivery.of(
            operator, ManifestWords.format(sample), ManifestWords.mapping(sample), body(sample));
    String what = sample.path() + ": " + read.file();
    if (read.isLoaded()) {
      checkColumns(all, what, sample, read);
    } else {
      System.out.printf("refused: %s: %s%n", sample.path(), read.problem());
      all.assertThat(read.problem()).as(what).isNotBlank();
      all.assertThat(sample.column("ties")).as(what).doesNotContain("yes").doesNotContain("no");
    }
    ManifestWords.check(all, sample, read);
    return read;
  }

  private static BodyPublisher body(Sample sample) {
    try {
      return BodyPublishers.ofFile(sample.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkColumns(SoftAssertions all, String what, Sample sample, Delivery read) {
    checkCount(all, what, sample.column("statements"), read.statements().size());
    checkCount(all, what, sample.column("lines"), read.lines());
    checkSum(all, what, sample.column("credits"), read, UnaryOperator.identity());
    checkSum(all, what, sample.column("debits"), read, BigDecimal::negate);
    if (sample.has("opening")) {
      checkBalance(all, what, sample.column("opening"), read.statements().getFirst(), "opening");
      checkBalance(all, what, sample.column("closing"), read.statements().getLast(), "closing");
    }
    if (sample.has("ties")) {
      all.assertThat(ties(read)).as(what).isEqualTo(sample.column("ties"));
    }
  }

  private static void checkCount(SoftAssertions all, String what, String wanted, int read) {
    if (!wanted.isEmpty()) {
      all.assertThat(read).as(what).isEqualTo(Integer.parseInt(wanted));
    }
  }

  /** A sum of all that goes one way, in all currencies or, where the column names one, in that. */
  private static void checkSum(
      SoftAssertions all,
      String what,
      String wanted,
      Delivery read,
      UnaryOperator<BigDecimal> way) {
    if (!wanted.isEmpty()) {
      String amount = wanted.substring(wanted.indexOf(' ') + 1);
      String currency = wanted.substring(0, Math.max(wanted.indexOf(' '), 0));
      BigDecimal sum =
          read.allLines().stream()
              .filter(line -> currency.isEmpty() || line.getString("currency").equals(currency))
              .map(Delivery::amount)
              .map(way)
              .filter(moved -> moved.signum() > 0)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      all.assertThat(sum).as(what).isEqualByComparingTo(new BigDecimal(amount));
    }
  }

  private static void checkBalance(
      SoftAssertions all, String what, String wanted, JsonObject statement, String name) {
    all.assertThat(new BigDecimal(statement.getString(name)))
        .as(what)
        .isEqualByComparingTo(new BigDecimal(wanted));
  }

  /** Whether each statement ties, as the manifest writes it. */
  private static String ties(Delivery read) {
    return read.statements().stream()
        .map(statement ->
            statement.isNull("ties") ? "-" : statement.getBoolean("ties") ? "yes" : "no")
        .collect(Collectors.joining(","));
  }
}
