package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kontor.ear.intake.Upload;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Answer;

/**
 * Two sources and their reconciliation, made for one test, always with the same files and rules.
 */
final class Trial {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED");
  private static final String SOURCE =
      """
      {"name": "%1$s", "kind": "%1$s", "format": "CSV", "mapping": {"columns": {
       "bookingDate": "booked", "amount": "amount", "currency": "currency",
       "reference": "reference", "counterparty": "counterparty"}}}\
      """;
  private static final String WORKBOOKS =
      """
      {"name": "Workbooks", "kind": "BANK", "format": "XLSX", "mapping": {"dateFormat": "yyyy-MM-dd",
       "columns": {"bookingDate": "Date", "amount": "Amount", "currency": "Currency"}}}\
      """;
  private static final String RECONCILIATION =
      """
      {"name": "Endured", "sides": [{"name": "bank", "source": "%1$s-bank"},
       {"name": "ledger", "source": "%1$s-ledger"}], "rules": [%2$s]}\
      """;
  private static final String SAME =
      """
      {"name": "same", "kind": "KEY", "mode": "automatic",
       "fields": ["reference", "amount", "currency"]}\
      """;
  private static final String EVERY_KIND =
      """
      {"name": "skip", "kind": "LINES", "side": "bank", "action": "skip",
       "when": {"field": "reference", "op": "regex", "value": "^SKIP-[0-9]+$"}},
      %s,
      {"name": "close", "kind": "TOLERANCE", "mode": "automatic",
       "fields": ["currency", "reference"],
       "amount": {"absolute": "0.02", "percent": "0", "base": "max"},
       "date": {"field": "bookingDate", "before": 3, "after": 3, "anchor": "bank"}},
      {"name": "net", "kind": "FEE", "fields": ["currency", "reference"], "gross": "ledger",
       "fee": {"parallel": [{"percent": "1.5"}, {"flat": "0.30"}]},
       "date": {"before": 0, "after": 4, "anchor": "ledger"}},
      {"name": "batch", "kind": "GROUP", "fields": ["currency"], "by": "batch",
       "in": ["reference"]},
      {"name": "damaged", "kind": "REFERENCE", "fields": ["currency"], "of": ["reference"],
       "in": ["reference"], "date": {"before": 3, "after": 3}},
      {"name": "offset", "kind": "NETTING", "fields": ["currency", "reference"],
       "side": "ledger"},
      {"name": "sum", "kind": "GROUP", "mode": "automatic", "by": "subset",
       "fields": ["currency", "counterparty"], "shapes": ["1:N", "N:1"], "most": 3,
       "date": {"field": "bookingDate", "before": 3, "after": 3, "anchor": "bank"}},
      {"name": "alike", "kind": "SCORE", "mode": "suggest", "fields": ["currency"]}\
      """
          .formatted(SAME);

  private final Bank bank;
  private final String code;

  private Trial(Bank bank, String code) {
    this.bank = bank;
    this.code = code;
  }

  /** Sources and reconciliation, without a file. */
  static Trial prepared(Bank bank) {
    return prepared(bank, EVERY_KIND);
  }

  private static Trial prepared(Bank bank, String rules) {
    Trial trial = new Trial(bank, "endured-" + NUMBER.incrementAndGet());
    bank.operator().put("/sources/" + trial.bankSource(), SOURCE.formatted("BANK")).expect(200);
    bank.operator().put("/sources/" + trial.ledgerSource(), SOURCE.formatted("LEDGER")).expect(200);
    bank.operator()
        .put("/reconciliations/" + trial.code, RECONCILIATION.formatted(trial.code, rules))
        .expect(200, 201);
    return trial;
  }

  /** The same with both files loaded. */
  static Trial loaded(Bank bank) {
    Trial trial = prepared(bank);
    trial.loadBank();
    trial.loadLedger();
    return trial;
  }

  /**
   * With so many payments instead, of which every one is matched by its key.
   *
   * @param lastFirst whether the ledger has the last one first, instead of the bank
   */
  static Trial ofPayments(Bank bank, int number, boolean lastFirst) {
    Trial trial = prepared(bank, SAME);
    String payments = StatementFiles.payments(number, !lastFirst);
    trial.upload(trial.bankSource(), payments).expect(201, 202);
    trial.awaitBankRead();
    payments = StatementFiles.payments(number, lastFirst);
    trial.upload(trial.ledgerSource(), payments).expect(201, 202);
    return trial;
  }

  /** What comes of files and rules when nothing disturbs. */
  static Outcome undisturbed(Bank bank) {
    Trial trial = loaded(bank);
    return trial.outcome(trial.requestRun());
  }

  /** A further source, whose files are workbooks. */
  String workbookSource() {
    String source = code + "-workbook";
    bank.operator().put("/sources/" + source, WORKBOOKS).expect(200);
    return source;
  }

  String bankSource() {
    return code + "-bank";
  }

  private String ledgerSource() {
    return code + "-ledger";
  }

  void loadBank() {
    upload(bankSource(), StatementFiles.bank()).expect(201, 202);
    awaitBankRead();
  }

  void loadLedger() {
    upload(ledgerSource(), StatementFiles.ledger()).expect(201);
  }

  /** Sends the bank's file as a whole, whatever comes of it. */
  Answer sendBank() {
    return upload(bankSource(), StatementFiles.bank());
  }

  /** Sends all but the last lines over a connection of its own; returns when they are loaded. */
  Upload sendMostOfBank() throws IOException {
    String bytes = StatementFiles.bank();
    String most = bytes.substring(0, endOfMost(bytes));
    Upload upload = bank.announce(bankSource(), bytes.length());
    upload.send(most);
    String loaded = Long.toString(most.lines().count() - 1);
    assertThat(Patience.of(LIMIT).until(() -> newestBankFile("lines").equals(loaded))).isTrue();
    return upload;
  }

  /** Sends the last lines. */
  void sendRestOfBank(Upload upload) throws IOException {
    String bytes = StatementFiles.bank();
    upload.send(bytes.substring(endOfMost(bytes)));
  }

  private static int endOfMost(String bytes) {
    return bytes.indexOf('\n', bytes.length() * 3 / 4) + 1;
  }

  private Answer upload(String source, String bytes) {
    return bank.operator()
        .upload(
            "/sources/%s/files?name=endured.csv".formatted(source), BodyPublishers.ofString(bytes));
  }

  /** Nobody lends a hand: the file is read to its end by itself. */
  void awaitBankRead() {
    assertThat(Patience.of(LIMIT).until(() -> newestBankFile("status").equals("ACCEPTED")))
        .as("the bank's file is accepted")
        .isTrue();
  }

  /** A column of the newest file of the bank's source; empty before it has one. */
  String newestBankFile(String column) {
    return newestFile(bankSource(), column);
  }

  /** The same of another source. */
  String newestFile(String source, String column) {
    return bank
        .rows(
            "select %s from intake.file where source_id = (select id from intake.source"
                    .formatted(column)
                + " where code = ?) order by id desc limit 1",
            source)
        .stream()
        .findFirst()
        .orElse("");
  }

  /** Asks for a run and does not wait for it. */
  long requestRun() {
    return bank.operator()
        .post("/reconciliations/%s/runs".formatted(code), JsonValue.EMPTY_JSON_OBJECT)
        .expect(202)
        .json()
        .getJsonNumber("id")
        .longValue();
  }

  /** Waits for the run's end, which must be a good one, and says what there is then. */
  Outcome outcome(long run) {
    JsonObject ended = awaitEnd(run);
    assertThat(ended.getString("status")).isEqualTo("COMPLETED");
    return Outcome.of(bank, code, ended);
  }

  /** Asks for the run's end and does not wait for it. */
  void cancel(long run) {
    bank.operator().delete("/runs/" + run).expect(202);
  }

  String status(long run) {
    return run(run).getString("status");
  }

  /** The phases of a run that has ended, each with the number of its matches. */
  List<String> phases(long run) {
    return run(run).getJsonArray("phases").getValuesAs(JsonObject.class).stream()
        .map(phase -> phase.getString("name") + " " + phase.get("matches"))
        .toList();
  }

  private JsonObject awaitEnd(long run) {
    Patience.of(LIMIT).until(() -> ENDED.contains(status(run)));
    return run(run);
  }

  private JsonObject run(long run) {
    return bank.operator().get("/runs/" + run).expect(200).json();
  }

  /** How often the run was started. */
  int attempts(long run) {
    return Integer.parseInt(
        bank.rows("select attempt from jobs.job_run where id = ?", run).getFirst());
  }
}
