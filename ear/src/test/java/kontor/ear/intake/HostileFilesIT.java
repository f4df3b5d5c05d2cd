package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.ear.intake.Samples.Sample;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that lie or attack, through the running portal: a fault of the file refuses it whole with a
 * sentence, a fault of a row rejects the row, and what is valid is loaded, within seconds, within
 * bounds of memory, and with nothing left behind.
 */
class HostileFilesIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String MALICIOUS = "malicious/";
  private static final String TABLE_WITHOUT_TEXT =
      "{'dateFormat':'%s','columns':{'bookingDate':'Date','amount':'Amount'}}";

  /** What the manifest wants of each file under malicious/, in figures. */
  private static final List<String> WANTED =
      List.of(
          "apache__poi/poc-xmlbomb.xlsx|XLSX||REJECTED|0|0|DOCTYPE",
          "apache__poi/xlsx-corrupted.xlsx|XLSX||REJECTED|0|0|not well-formed",
          "apache__poi/xxe_in_schema.xlsx|XLSX||REJECTED|0|0|The header has no column",
          "payloadbox__csv-injection-payloads/csv-injection.csv|CSV||ACCEPTED|6|0|",
          "self-made/ambiguous-dates.csv|CSV|dd/MM/yyyy|PARTIAL|2|2|",
          "self-made/ambiguous-dates.csv|CSV|MM/dd/yyyy|PARTIAL|2|2|",
          "self-made/bad-utf8-camt053.xml|CAMT053||REJECTED|0|0|not text in its encoding",
          "self-made/bad-utf8.csv|CSV||PARTIAL|1|1|not text",
          "self-made/billion-laughs-camt053.xml|CAMT053||REJECTED|0|0|DOCTYPE",
          "self-made/csv-renamed.xlsx|XLSX||REJECTED|0|0|This is plain text",
          "self-made/csv-renamed.xlsx|CSV|yyyy-MM-dd|ACCEPTED|1|0|",
          "self-made/deep-json.json|JSON||REJECTED|0|0|deeper than 32",
          "self-made/nul-bytes.csv|CSV|yyyy-MM-dd|REJECTED|0|1|NUL",
          "self-made/truncated-camt053.xml|CAMT053||REJECTED|0|0|in the middle",
          "self-made/valid-baseline-camt053.xml|CAMT053||ACCEPTED|1|0|",
          "self-made/weird-amounts.csv|CSV||PARTIAL|8|5|not an amount",
          "self-made/wrong-total.mt940|MT940||PARTIAL|1|0|",
          "self-made/xxe-file-camt053.xml|CAMT053||REJECTED|0|0|DOCTYPE",
          "self-made/zip-bomb-60MB.zip|CAMT053||REJECTED|0|0|",
          "self-made/zip-bomb-60MB.zip|CSV||REJECTED|0|0|",
          "self-made/zip-slip.zip|CAMT053||REJECTED|0|0|leads out of it");

  private static Api operator;
  private static PortalsHealth health;
  private static int largestHeap;
  private static Duration longest = Duration.ZERO;

  @BeforeAll
  static void signIn() {
    operator = Api.signedIn(RunningPortal.address(), "operator", RunningPortal.password());
    health = PortalsHealth.shared();
  }

  @AfterAll
  static void stillTakesAProperFile() {
    Delivery proper =
        Delivery.of(operator, "CSV", Delivery.TABLE, BodyPublishers.ofString(HostileFiles.ROWS));
    assertThat(proper.status()).isEqualTo("ACCEPTED");
    health.assertWell();
    System.out.printf(
        "hostile files: %d ms at most, %d MB alive at most%n", longest.toMillis(), largestHeap);
  }

  static Stream<HostileFile> samples() {
    Map<String, Sample> files =
        Samples.files().stream()
            .filter(sample -> sample.path().startsWith(MALICIOUS))
            .collect(Collectors.toMap(Sample::path, sample -> sample));
    List<HostileFile> wanted = WANTED.stream().map(row -> wanted(files, row)).toList();
    assertThat(files.keySet())
        .as("every file under malicious/ is wanted")
        .allMatch(path -> WANTED.stream().anyMatch(row -> path.endsWith(row.split("\\|")[0])));
    System.out.printf("%d hostile samples, %d ways%n", files.size(), wanted.size());
    return wanted.stream();
  }

  private static HostileFile wanted(Map<String, Sample> files, String row) {
    String[] cell = row.split("\\|", -1);
    Sample sample = files.get(MALICIOUS + cell[0]);
    return new HostileFile(
        cell[0],
        cell[1],
        mapping(cell[1], cell[2]),
        () -> body(sample),
        cell[3],
        Integer.parseInt(cell[4]),
        Integer.parseInt(cell[5]),
        cell[6]);
  }

  private static String mapping(String format, String dates) {
    if (!dates.isEmpty()) {
      return TABLE_WITHOUT_TEXT.formatted(dates);
    }
    return List.of("CSV", "XLSX", "JSON").contains(format) ? Delivery.TABLE : null;
  }

  private static BodyPublisher body(Sample sample) {
    try {
      return BodyPublishers.ofFile(sample.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void should_take_the_samples_as_they_are_described(HostileFile file) {
    assertTaken(file);
  }

  static Stream<HostileFile> made() {
    return Stream.concat(HostileFiles.all(), HostileWorkbooks.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("made")
  void should_take_their_kin_alike(HostileFile file) {
    assertTaken(file);
  }

  private static void assertTaken(HostileFile hostile) {
    Delivery taken =
        Delivery.of(operator, hostile.format(), hostile.mapping(), hostile.bytes().get());
    assertThat(taken.status()).as("%s: %s", hostile, taken.file()).isEqualTo(hostile.status());
    assertThat(taken.lines()).as("lines").isEqualTo(hostile.lines());
    assertThat(taken.rejected()).as("rejected").isEqualTo(hostile.rejected());
    assertThat(sentence(taken)).contains(hostile.says()).doesNotContain("root:");
    assertThat(taken.took()).as("time").isLessThan(SOON);
    largestHeap = Math.max(largestHeap, health.assertNothingLeftOf(taken));
    longest = longest.compareTo(taken.took()) < 0 ? taken.took() : longest;
  }

  /** Every refusal has one. */
  private static String sentence(Delivery taken) {
    if (!taken.isLoaded()) {
      assertThat(taken.problem()).isNotBlank();
      return taken.problem();
    }
    return taken.rejected() == 0 ? "" : taken.rejects().getFirst().getString("reason");
  }

  @Test
  void should_read_strange_amounts_to_the_minor_unit_or_not_at_all() {
    assertThat(sample("weird-amounts.csv", "CSV").sums())
        .hasToString("{EUR=2432.10, INR=123456.78, KWD=1.234}");
  }

  @Test
  void should_keep_what_can_be_read_beside_a_row_of_another_encoding() {
    assertThat(sample("bad-utf8.csv", "CSV").allLines())
        .extracting(line -> line.getString("description"))
        .containsExactly("Müller");
  }

  @Test
  void should_hold_a_statement_that_is_a_cent_short() {
    Delivery held = sample("wrong-total.mt940", "MT940");
    assertThat(held.statements().getFirst().getBoolean("ties")).isFalse();
    assertThat(held.statements().getFirst().getString("difference")).isEqualTo("0.01");
    assertThat(held.allLines()).extracting(line -> line.getString("status")).containsOnly("HELD");
  }

  private static Delivery sample(String name, String format) {
    Sample found =
        Samples.files().stream()
            .filter(sample -> sample.path().endsWith("/" + name))
            .findFirst()
            .orElseThrow();
    String mapping = format.equals("CSV") ? Delivery.TABLE : null;
    return Delivery.of(operator, format, mapping, body(found));
  }

  @Test
  void should_refuse_two_gigabytes_by_their_announced_length_before_a_byte_is_read()
      throws IOException {
    String source = Delivery.source(operator, "CAMT053", null);
    try (Upload upload = Upload.announced(RunningPortal.address(), operator, source, 2L << 30)) {
      upload.send("<Document");
      String answer = upload.answer();
      assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
      assertThat(answer).contains("at most 1,073,741,824 bytes");
    }
    assertThat(operator.get("/files?source=" + source).expect(200).items()).isEmpty();
  }

  @Test
  void should_keep_every_formula_as_it_came() {
    String formula = "=HYPERLINK(\"http://localhost:1/\")";
    String row = "2026-01-05,\"%s\",1.00,EUR\n".formatted(formula.replace("\"", "\"\""));
    Delivery taken =
        Delivery.of(
            operator,
            "CSV",
            Delivery.TABLE,
            BodyPublishers.ofString(HostileFiles.HEADER + row, StandardCharsets.UTF_8));
    assertThat(taken.allLines().getFirst().getString("description")).isEqualTo(formula);
  }
}
