package kontor.ejb.recon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.domain.intake.MatchKeys;
import kontor.domain.recon.match.Finding;
import kontor.domain.recon.match.Ladder;
import kontor.domain.recon.match.Ladder.Rung;
import kontor.domain.recon.match.MatchLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five bank transactions and six vouchers of ERPNext's own tests, one of them a decoy. */
class ErpNextTest {

  private static final LocalDate POSTED = LocalDate.of(2018, 10, 27);

  /** Which voucher, by its place in the file, and whether money went out. */
  private static final Map<String, Integer> EXPECTED =
      Map.of("BT1", 1, "BT2", 2, "BT3", 0, "BT4", 4, "BT5", 5);

  private static final Set<Integer> PAID_OUT = Set.of(0, 3, 5);
  private static final int DECOY = 3;

  private List<MatchLine> bank = List.of();
  private List<MatchLine> vouchers = List.of();

  @BeforeEach
  void read() throws Exception {
    String samples = System.getProperty("kontor.samples", "");
    assumeTrue(!samples.isEmpty(), "-Dkontor.samples names the folder of samples");
    Path file = Path.of(samples, "matching", "frappe__erpnext", "bank_transactions.json");
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      JsonObject all = reader.readObject();
      bank = all.getJsonArray("bank_transactions").getValuesAs(ErpNextTest::transaction);
      vouchers = new ArrayList<>();
      all.getJsonArray("vouchers")
          .getValuesAs(JsonObject.class)
          .forEach(voucher -> vouchers.add(voucher(vouchers.size(), voucher)));
    }
  }

  private static MatchLine transaction(JsonValue value) {
    JsonObject one = value.asJsonObject();
    boolean in = one.containsKey("deposit");
    BigDecimal amount = amount(one, in ? "deposit" : "withdrawal");
    return line(
        one.getString("id"),
        LocalDate.parse(one.getString("date")),
        in ? amount : amount.negate(),
        null,
        null,
        one.getString("description"));
  }

  private static MatchLine voucher(int place, JsonObject one) {
    BigDecimal amount = amount(one, "amount");
    String date = one.getString("reference_date", POSTED.toString());
    return line(
        "V" + place,
        LocalDate.parse(date),
        PAID_OUT.contains(place) ? amount.negate() : amount,
        MatchKeys.reference(one.getString("reference", null)),
        MatchKeys.counterparty(one.getString("party")),
        one.getString("type"));
  }

  private static BigDecimal amount(JsonObject one, String key) {
    return ((JsonNumber) one.get(key)).bigDecimalValue();
  }

  private static MatchLine line(
      String id,
      LocalDate date,
      BigDecimal amount,
      String reference,
      String counterparty,
      String description) {
    return new MatchLine(
        id.hashCode(),
        date,
        date,
        amount,
        "INR",
        id,
        reference,
        counterparty,
        null,
        description,
        1,
        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void should_find_all_five_as_match_or_first_suggestion_and_leave_the_decoy_alone() {
    List<Rung> rungs = climb(bank, vouchers);
    Map<String, String> found = new TreeMap<>();
    certain(rungs).forEach(one -> found.put(name(one.first()), name(one.second())));
    assertThat(found).containsEntry("BT3", "V0");
    suggestions(rungs).forEach(one -> found.putIfAbsent(name(one.first()), name(one.second())));
    EXPECTED.forEach(
        (transaction, place) -> assertThat(found).containsEntry(transaction, "V" + place));
    assertThat(found).hasSize(5).doesNotContainValue("V" + DECOY);
    assertThat(suggestions(rungs).map(one -> name(one.second()))).doesNotContain("V" + DECOY);
  }

  @Test
  void should_change_nothing_in_a_second_run() {
    List<Rung> first = climb(bank, vouchers);
    Set<String> matched = new HashSet<>();
    certain(first).forEach(one -> one.lines().map(MatchLine::externalId).forEach(matched::add));
    List<Rung> second = climb(open(bank, matched), open(vouchers, matched));
    assertThat(certain(second)).isEmpty();
    assertThat(suggestions(second).toList()).isEqualTo(suggestions(first).toList());
  }

  private static List<Rung> climb(List<MatchLine> bank, List<MatchLine> vouchers) {
    return Ladder.climb(RulePresets.BANK_TO_LEDGER.rules(), bank, vouchers);
  }

  private static List<MatchLine> open(List<MatchLine> lines, Set<String> matched) {
    return lines.stream().filter(line -> !matched.contains(line.externalId())).toList();
  }

  private static Stream<Finding> certain(List<Rung> rungs) {
    return rungs.stream().flatMap(rung -> rung.findings().certain().stream());
  }

  /** The most confident first. */
  private static Stream<Finding> suggestions(List<Rung> rungs) {
    return rungs.stream()
        .flatMap(rung -> rung.findings().suggested().stream())
        .sorted(Comparator.comparingInt(one -> -one.confidence()));
  }

  private static String name(List<MatchLine> lines) {
    return lines.getFirst().externalId();
  }
}
