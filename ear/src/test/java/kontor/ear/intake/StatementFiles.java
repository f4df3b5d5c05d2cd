package kontor.ear.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;

/**
 * Sources of one account of its own, and files of them with balances, by the people of the demo
 * bank.
 */
final class StatementFiles {

  static final String HEADER = "id,booked,amount,balance\n";

  private static final String CSV =
      """
      {"name": "Statements", "kind": "%s", "format": "CSV", "account": "%s", "currency": "EUR",
       "mapping": {"columns": {"externalId": "id", "bookingDate": "booked", "amount": "amount",
       "balance": "balance"}}}\
      """;
  private static final String CAMT =
      """
      {"name": "Statements", "kind": "BANK", "format": "CAMT053", "account": "%s", "currency": "EUR"}\
      """;
  private static final String RECONCILIATION =
      """
      {"name": "Checked", "sides": [{"name": "bank", "source": "%s"}, {"name": "ledger",
       "source": "%s"}], "rules": [{"name": "same", "kind": "KEY", "mode": "automatic",
       "fields": ["externalId", "amount", "currency"]}]}\
      """;
  private static final String SUGGESTING =
      """
      {"name": "Suggested", "sides": [{"name": "bank", "source": "%s"}, {"name": "ledger",
       "source": "%s"}], "rules": [{"name": "same", "kind": "KEY", "mode": "suggest",
       "fields": ["amount", "currency"]}]}\
      """;
  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr>
      <MsgId>%s</MsgId><CreDtTm>2026-08-01T08:00:00</CreDtTm></GrpHdr>%s</BkToCstmrStmt></Document>
      """;
  private static final String STATEMENT =
      """
      <Stmt><Id>%1$s</Id><Acct><Id><Othr><Id>%2$s</Id></Othr></Id><Ccy>EUR</Ccy></Acct>%3$s%4$s
      <Ntry><Amt Ccy="EUR">%5$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
      <BookgDt><Dt>%6$s</Dt></BookgDt><AcctSvcrRef>%1$s-1</AcctSvcrRef></Ntry></Stmt>
      """;
  private static final String EMPTY =
      """
      <Stmt><Id>%s</Id><Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>EUR</Ccy></Acct>%s%s</Stmt>
      """;
  private static final String BALANCE =
      """
      <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt>
      <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
      """;

  private final Map<String, Integer> lastRuns = new HashMap<>();
  private final Api operator = api("operator");
  private final String account = "ACC-" + UUID.randomUUID().toString().substring(0, 13);

  static Api api(String username) {
    return Api.signedIn(RunningPortal.address(), username, RunningPortal.password());
  }

  Api operator() {
    return operator;
  }

  String account() {
    return account;
  }

  /** A source of the account with a CSV that has a balance column. */
  String csv(String kind) {
    return source(CSV.formatted(kind, account));
  }

  String camt() {
    return source(CAMT.formatted(account));
  }

  private String source(String document) {
    String code = "checks-" + UUID.randomUUID();
    operator.put("/sources/" + code, document).expect(200, 201);
    return code;
  }

  /** The file of these rows, without their header, read to its end. */
  JsonObject load(String source, String rows) {
    return load(operator, source, HEADER + rows);
  }

  /** The file of these bytes, uploaded by somebody. */
  static JsonObject load(Api person, String source, String bytes) {
    return person
        .upload(
            "/sources/%s/files?name=statement".formatted(source), BodyPublishers.ofString(bytes))
        .expect(201)
        .json();
  }

  /** A camt.053 with these statements. */
  static String message(String... statements) {
    return DOCUMENT.formatted(UUID.randomUUID(), String.join("", statements)).strip();
  }

  /** A statement of one day with one credit, whose own id is the statement's with -1. */
  String statement(String number, String day, String opening, String credit, String closing) {
    return STATEMENT.formatted(
        number,
        account,
        BALANCE.formatted("OPBD", opening, day),
        BALANCE.formatted("CLBD", closing, day),
        credit,
        day);
  }

  /** A statement of a day on which nothing moved. */
  String emptyStatement(String number, String day, String balance) {
    return EMPTY.formatted(
        number,
        account,
        BALANCE.formatted("OPBD", balance, day),
        BALANCE.formatted("CLBD", balance, day));
  }

  static JsonObject statementOf(JsonObject file, int position) {
    return file.getJsonArray("statements").getJsonObject(position - 1);
  }

  JsonObject file(JsonObject file) {
    return operator.get("/files/" + file.getInt("id")).expect(200).json();
  }

  /** The lines of a file, or of a source with a status, as the path says. */
  List<JsonObject> lines(String path) {
    return operator.get(path).expect(200).items().getValuesAs(JsonObject.class);
  }

  List<String> states(JsonObject file) {
    return lines("/files/%d/lines".formatted(file.getInt("id"))).stream()
        .map(line -> line.getString("status"))
        .toList();
  }

  static Answer accept(Api person, JsonObject file, int position, String reason) {
    JsonObject body = Json.createObjectBuilder().add("reason", reason).build();
    return person.post(
        "/files/%d/statements/%d/acceptance".formatted(file.getInt("id"), position), body);
  }

  /** Sets the sources side by side and answers the reconciliation's code. */
  String reconcile(String bank, String ledger) {
    return reconciliation(RECONCILIATION.formatted(bank, ledger));
  }

  /** The same, but what agrees in amount is suggested only. */
  String suggest(String bank, String ledger) {
    return reconciliation(SUGGESTING.formatted(bank, ledger));
  }

  private String reconciliation(String document) {
    String code = "checks-" + UUID.randomUUID();
    operator.put("/reconciliations/" + code, document).expect(200, 201);
    return code;
  }

  /** Runs it and answers the counts of the completed run. */
  JsonObject run(String code) {
    int id =
        operator.post("/reconciliations/%s/runs".formatted(code)).expect(202).json().getInt("id");
    boolean completed =
        Patience.of(Duration.ofMinutes(2))
            .until(() -> run(id).getString("status").equals("COMPLETED"));
    if (!completed) {
      throw new AssertionError("never completed: " + run(id));
    }
    lastRuns.put(code, id);
    return run(id).getJsonObject("counts");
  }

  /** The run that was asked for last. */
  int lastRun(String code) {
    return lastRuns.get(code);
  }

  private JsonObject run(int id) {
    return operator.get("/runs/" + id).expect(200).json();
  }
}
