package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import kontor.ear.launch.Patience;

/**
 * A reconciliation whose two sources have a million lines each, spread over a quarter and four
 * currencies. The lines are written where an upload would have written them, with the same keys and
 * checks; everything behind that is the product's.
 */
final class ManyLines {

  private static final int LINES = Integer.getInteger("kontor.lists.lines", 1_000_000);
  private static final Duration A_RUN = Duration.ofMinutes(5);
  private static final Duration LISTING = Duration.ofMinutes(15);
  private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
  private static final String SOURCE =
      """
      {"name": "%1$s", "kind": "%1$s", "format": "CSV", "mapping": {"columns": {"externalId": "id",
       "bookingDate": "booked", "amount": "amount", "currency": "currency",
       "reference": "reference", "counterparty": "counterparty"}}}\
      """;
  private static final String RECONCILIATION =
      """
      {"name": "%1$s", "sides": [{"name": "bank", "source": "%1$s-bank"},
       {"name": "ledger", "source": "%1$s-ledger"}], "rules": %2$s}\
      """;
  private static final String SAME =
      """
      [{"name": "same", "kind": "KEY", "mode": "automatic",
        "fields": ["reference", "amount", "currency"]}]\
      """;
  private static final String SAMPLE = "select intake.refresh_line_statistics(?)";
  private static final String FILE =
      """
      insert into intake.file (tenant, source_id, source_version, name, format, status, lines, first_day, last_day,
        upload_complete, sha256, read_at)
      select tenant, id, current_version, code || '.csv', 'CSV', 'ACCEPTED', ?, '2026-01-01', '2026-03-31', true,
        sha256(code::bytea), now()
      from intake.source where code = ? returning id
      """;

  /** Every twentieth line has a reference of its own side when {@code apart} is 20, each when 1. */
  private static final String WRITE =
      """
      insert into intake.statement_line (tenant, source_id, file_id, line, booking_date, value_date, amount, currency,
        external_id, reference, counterparty, description, occurrence, content_digest, reference_key, counterparty_key)
      select f.tenant, f.source_id, f.id, n + 1, d, d + 1, (n::bigint * 48271 % 9999991 - 5000000) / 100.0,
        (array['EUR', 'EUR', 'EUR', 'USD', 'GBP', 'SEK'])[1 + n % 6], 'E-' || n, r,
        (array['Novapay BV', 'Karthaus GmbH', 'Fjordline AS', 'Merid Freight SA', 'Oberland Energie AG', 'Tessel Retail NV'])
          [1 + n * 31 % 6] || ' ' || n::bigint * 6151 % 50021,
        'payment for order ' || n, 1, md5(f.id || ' ' || n)::uuid, upper(replace(r, '-', '')), 'X'
      from intake.file f, generate_series(1, ?) n, lateral (select date '2026-01-01' + n / 11112 % 90) as days (d),
        lateral (select case when n % ? = 0 then ? || n::bigint * 7919 % 1000003 else 'INV-' || n::bigint * 7919 % 1000003 end)
          as refs (r)
      where f.id = ?
      """;

  private final Bank bank;
  private final String code;
  private final long bankFile;

  private ManyLines(Bank bank, String code, String rules, int apart) {
    this.bank = bank;
    this.code = code;
    define(rules);
    this.bankFile = write("bank", "B-", apart);
    write("ledger", "L-", apart);
  }

  /** One line of twenty has no counterpart; the rest is matched by a run. */
  static ManyLines matched(Bank bank) {
    return matched(bank, "many-matched", SAME);
  }

  /** The same under rules of its own, a JSON array, by which those and no others are matched. */
  static ManyLines matched(Bank bank, String code, String rules) {
    ManyLines lines = new ManyLines(bank, code, rules, 20);
    lines.run();
    lines.awaitListed();
    return lines;
  }

  /** Nothing has been run: every line is open. */
  static ManyLines open(Bank bank) {
    ManyLines lines = new ManyLines(bank, "many-open", SAME, 1);
    lines.awaitListed();
    return lines;
  }

  private void define(String rules) {
    bank.operator().put("/sources/%s-bank".formatted(code), SOURCE.formatted("BANK")).expect(200);
    bank.operator()
        .put("/sources/%s-ledger".formatted(code), SOURCE.formatted("LEDGER"))
        .expect(200);
    bank.operator()
        .put("/reconciliations/" + code, RECONCILIATION.formatted(code, rules))
        .expect(200, 201);
  }

  private long write(String side, String own, int apart) {
    try (Connection connection = bank.connect()) {
      connection.setAutoCommit(false);
      long file;
      try (var insert = connection.prepareStatement(FILE)) {
        insert.setInt(1, LINES);
        insert.setString(2, code + "-" + side);
        try (var made = insert.executeQuery()) {
          assertThat(made.next()).isTrue();
          file = made.getLong(1);
        }
      }
      try (var insert = connection.prepareStatement(WRITE)) {
        insert.setInt(1, LINES);
        insert.setInt(2, apart);
        insert.setString(3, own);
        insert.setLong(4, file);
        assertThat(insert.executeUpdate()).isEqualTo(LINES);
      }
      connection.commit();
      connection.setAutoCommit(true);
      try (var sample = connection.prepareStatement(SAMPLE)) {
        sample.setLong(1, file);
        sample.execute();
      }
      return file;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void run() {
    String path =
        "/runs/"
            + bank.operator()
                .post("/reconciliations/%s/runs".formatted(code), JsonValue.EMPTY_JSON_OBJECT)
                .expect(202)
                .json()
                .get("id");
    Patience.of(A_RUN).until(() -> !UNDER_WAY.contains(get(path).getString("status")));
    JsonObject ended = get(path);
    assertThat(ended.getString("status")).as("%s", ended).isEqualTo("COMPLETED");
    assertThat(ended.getJsonObject("counts").getInt("breaks")).isEqualTo(2 * (LINES / 20));
  }

  /** Large files are listed after their run, or when they have lain for a minute without one. */
  void awaitListed() {
    String unlisted =
        "select count(*) from intake.file f join intake.source s on s.id = f.source_id"
            + " where s.code like ? and not exists (select from recon.file_listing g"
            + " where g.file_id = f.id and g.complete)";
    boolean listed =
        Patience.of(LISTING).until(() -> bank.rows(unlisted, code + "-%").contains("0"));
    assertThat(listed).as("all lines of %s are listed", code).isTrue();
  }

  private JsonObject get(String path) {
    return bank.operator().get(path).expect(200).json();
  }

  String code() {
    return code;
  }

  String workspace() {
    return "recon/workspace?code=" + code;
  }

  String bankFile() {
    return "intake/file?show=lines&id=" + bankFile;
  }
}
