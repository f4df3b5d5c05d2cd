package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.ear.launch.Patience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Why a line is open, asked at two million lines: each of two hundred planted faults is named by
 * the rule that would have matched the line without it, and at once.
 */
@Tag("endurance")
class WhyNotAtVolumeIT {

  private static final Duration BAR = Duration.ofMillis(300);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int LINES = 200;
  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
  private static final String HEADER = "id,booked,amount,currency,reference,counterparty\n";
  private static final String RULES =
      """
      [{"name": "same", "kind": "KEY", "fields": ["reference", "amount", "currency"]},
       {"name": "near", "kind": "TOLERANCE", "fields": ["currency", "reference"],
        "amount": {"absolute": "0.02"}, "date": {"before": 3, "after": 3}},
       {"name": "net", "kind": "FEE", "fields": ["currency", "reference"], "gross": "ledger",
        "fee": {"parallel": [{"percent": "1.5"}, {"flat": "0.30"}]},
        "date": {"before": 0, "after": 4, "anchor": "ledger"}},
       {"name": "damaged", "kind": "REFERENCE", "fields": ["currency"], "of": ["reference"],
        "in": ["reference"], "date": {"before": 5, "after": 5}}]\
      """;

  /** What is wrong with the ledger's line, and which criterion of which rule has to say so. */
  private enum Fault {
    AMOUNT("same", "amount", number -> net(number).add(new BigDecimal("5.00")), 0, "EUR", "%s"),
    CURRENCY("same", "currency", Fault::net, 0, "USD", "%s"),
    REFERENCE("same", "reference", Fault::net, 0, "EUR", "OTHER-%s"),
    CENTS("near", "amount", number -> net(number).add(new BigDecimal("0.03")), 0, "EUR", "%s"),
    DATE("near", "bookingDate", Fault::net, 10, "EUR", "%s"),
    SIGN("near", "amount", number -> net(number).negate(), 0, "EUR", "%s"),
    FEE("net", "net", number -> gross(number).add(new BigDecimal("1.50")), -1, "EUR", "%s"),
    FEE_DATE("net", "bookingDate", Fault::gross, -8, "EUR", "%s"),
    DAMAGED("damaged", "bookingDate", Fault::net, 7, "EUR", "X%s"),
    UNLIKE("damaged", "reference", Fault::net, 1, "EUR", "QQQ-99999");

    private final String rule;
    private final String criterion;
    private final IntFunction<BigDecimal> amount;
    private final int daysLater;
    private final String currency;
    private final String reference;

    Fault(
        String rule,
        String criterion,
        IntFunction<BigDecimal> amount,
        int daysLater,
        String currency,
        String reference) {
      this.rule = rule;
      this.criterion = criterion;
      this.amount = amount;
      this.daysLater = daysLater;
      this.currency = currency;
      this.reference = reference;
    }

    private static BigDecimal gross(int number) {
      return new BigDecimal("2000.00").add(new BigDecimal(20 * number));
    }

    /** What the fee of 1.5 % and 0.30 leaves, without rounding. */
    private static BigDecimal net(int number) {
      return gross(number).multiply(new BigDecimal("0.985")).subtract(new BigDecimal("0.30"));
    }
  }

  private final Bank bank = Bank.shared();
  private final Stopwatch watch = new Stopwatch();

  @Test
  void should_name_each_of_two_hundred_planted_faults_at_once() {
    ManyLines lines = ManyLines.matched(bank, "many-why", RULES);
    plant(lines, "bank", WhyNotAtVolumeIT::bankLine);
    plant(lines, "ledger", WhyNotAtVolumeIT::ledgerLine);
    lines.awaitListed();
    Map<String, Long> ids = ids();
    List<String> wrong = new ArrayList<>();
    explain(ids.get("FB-0"));
    for (int i = 0; i < LINES; i++) {
      wrong.addAll(ask(i, ids.get("FB-" + i)));
    }
    System.out.println(watch);
    assertThat(wrong).isEmpty();
    assertThat(watch.slowest()).as("every answer, %s", watch).isLessThanOrEqualTo(BAR);
  }

  private List<String> ask(int number, long line) {
    Fault fault = fault(number);
    var answer = new JsonObject[1];
    watch.time(fault + " " + number, () -> answer[0] = explain(line));
    JsonObject tried =
        answer[0].getJsonArray("tried").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("rule").equals(fault.rule))
            .findFirst()
            .orElseThrow();
    boolean named =
        tried.getString("failed", "").equals(fault.criterion)
            && tried.getJsonObject("nearest").getString("externalId").equals("FL-" + number);
    return named ? List.of() : List.of("%s: %s".formatted(fault, tried));
  }

  private JsonObject explain(long line) {
    return bank.operator().get("/lines/%d/explanation".formatted(line)).expect(200).json();
  }

  private static Fault fault(int number) {
    return Fault.values()[number % Fault.values().length];
  }

  private static String bankLine(int number) {
    return row("FB-" + number, DAY, Fault.net(number), "EUR", reference(number));
  }

  private static String ledgerLine(int number) {
    Fault fault = fault(number);
    return row(
        "FL-" + number,
        DAY.plusDays(fault.daysLater),
        fault.amount.apply(number),
        fault.currency,
        fault.reference.formatted(reference(number)));
  }

  private static String row(
      String id, LocalDate booked, BigDecimal amount, String currency, String reference) {
    return "%s,%s,%.2f,%s,%s,Merid\n".formatted(id, booked, amount, currency, reference);
  }

  private static String reference(int number) {
    return "FLT-%05d".formatted(70_000 + number * 37);
  }

  private void plant(ManyLines lines, String side, IntFunction<String> line) {
    String rows = IntStream.range(0, LINES).mapToObj(line).collect(Collectors.joining());
    int file =
        bank.operator()
            .upload(
                "/sources/%s-%s/files?name=faults.csv".formatted(lines.code(), side),
                BodyPublishers.ofString(HEADER + rows))
            .expect(201, 202)
            .json()
            .getInt("id");
    assertThat(
            Patience.of(SOON)
                .until(() ->
                    bank.operator()
                        .get("/files/" + file)
                        .expect(200)
                        .json()
                        .getString("status")
                        .equals("ACCEPTED")))
        .as("200 lines beside many of the same days")
        .isTrue();
  }

  private Map<String, Long> ids() {
    return bank
        .rows(
            "select external_id, id from intake.statement_line l where file_id in (select f.id"
                + " from intake.file f where f.name = 'faults.csv') and external_id like 'FB-%'")
        .stream()
        .map(row -> Arrays.asList(row.split("\\|")))
        .collect(Collectors.toMap(List::getFirst, row -> Long.valueOf(row.getLast())));
  }
}
