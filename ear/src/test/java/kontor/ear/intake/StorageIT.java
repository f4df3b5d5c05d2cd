package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long the bytes of files are kept, and how much room they have. */
class StorageIT {

  private static final String USUAL = "{\"retentionDays\": 3650, \"quotaBytes\": null}";
  private static final String ROW = "id,booked,amount,balance\n%s,2026-07-01,50.00,150.00\n";

  private static Api admin;

  private final StatementFiles files = new StatementFiles();
  private final String bank = files.csv("BANK");

  @BeforeAll
  static void signIn() {
    admin = StatementFiles.api("admin");
  }

  @AfterAll
  static void leaveTheLimitsAsUsualAndTheBooksInOrder() throws SQLException {
    admin.put("/storage", USUAL).expect(200);
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    }
  }

  @Test
  void should_say_what_is_used_and_grow_with_each_file() {
    admin.put("/storage", USUAL).expect(200);
    JsonObject before = storage();
    assertThat(before.getInt("retentionDays")).isEqualTo(3650);
    assertThat(before.get("quotaBytes")).isEqualTo(JsonValue.NULL);
    String bytes = row();
    StatementFiles.load(files.operator(), bank, bytes);
    assertThat(used()).isEqualTo(before.getJsonNumber("usedBytes").longValue() + bytes.length());
    assertThat(storage().getInt("files")).isEqualTo(before.getInt("files") + 1);
  }

  @Test
  void should_refuse_by_its_announced_length_a_file_that_has_no_room_and_say_the_figures() {
    long used = used();
    quota(used + 10);
    Answer refused = upload(row()).expect(413);
    JsonObject problem = refused.json();
    assertThat(problem.getString("code")).isEqualTo("quota-exceeded");
    assertThat(problem.getString("detail")).contains("no room");
    assertThat(problem.getJsonNumber("quotaBytes").longValue()).isEqualTo(used + 10);
    assertThat(problem.getJsonNumber("usedBytes").longValue()).isEqualTo(used);
    assertThat(problem.getJsonNumber("freeBytes").longValue()).isEqualTo(10);
    assertThat(used()).as("nothing is left over").isEqualTo(used);
    admin.put("/storage", USUAL).expect(200);
    upload(row()).expect(201);
  }

  @Test
  void should_refuse_while_it_streams_a_file_that_does_not_say_its_length() {
    long used = used();
    quota(used + 10);
    byte[] bytes = row().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Answer refused =
        files
            .operator()
            .upload(
                path(),
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().getString("code")).isEqualTo("quota-exceeded");
    boolean nothingLeft = Patience.of(Duration.ofSeconds(30)).until(() -> used() == used);
    assertThat(nothingLeft).isTrue();
    admin.put("/storage", USUAL).expect(200);
  }

  @Test
  void should_take_a_file_that_fills_the_quota_to_its_last_byte() {
    String bytes = row();
    quota(used() + bytes.length());
    upload(bytes).expect(201);
    upload(row()).expect(413);
    admin.put("/storage", USUAL).expect(200);
  }

  @Test
  void should_remove_the_bytes_of_a_file_that_was_kept_long_enough_and_keep_the_rest()
      throws SQLException {
    JsonObject old = StatementFiles.load(files.operator(), bank, row());
    JsonObject young = StatementFiles.load(files.operator(), bank, row());
    receivedDaysAgo(old, 401);
    receivedDaysAgo(young, 399);
    admin.put("/storage", "{\"retentionDays\": 400}").expect(200);
    admin.post("/storage/removals").expect(200);
    admin.put("/storage", USUAL).expect(200);
    JsonObject after = files.file(old);
    assertThat(after.getString("bytesRemovedAt")).isNotBlank();
    assertThat(after.getString("sha256")).isEqualTo(old.getString("sha256"));
    assertThat(after.getInt("lines")).isEqualTo(1);
    assertThat(files.states(old)).containsExactly("OPEN");
    Answer gone = files.operator().get("/files/%d/content".formatted(old.getInt("id")));
    assertThat(gone.status()).isEqualTo(409);
    assertThat(gone.json().getString("detail")).contains("removed after 400 days");
    assertThat(files.file(young).get("bytesRemovedAt")).isEqualTo(JsonValue.NULL);
    files.operator().get("/files/%d/content".formatted(young.getInt("id"))).expect(200);
    assertThat(actions(old)).contains("FILE_BYTES_REMOVED");
  }

  @Test
  void should_free_the_room_of_bytes_that_are_removed() throws SQLException {
    JsonObject old = StatementFiles.load(files.operator(), bank, row());
    long used = used();
    receivedDaysAgo(old, 4_000);
    JsonObject after = admin.post("/storage/removals").expect(200).json();
    assertThat(after.getJsonNumber("usedBytes").longValue())
        .isEqualTo(used - old.getInt("sizeBytes"));
    admin.post("/storage/removals").expect(200);
    assertThat(actions(old).stream().filter("FILE_BYTES_REMOVED"::equals)).hasSize(1);
  }

  @Test
  void should_let_administrators_change_the_limits_alone_and_note_it() {
    files.operator().put("/storage", USUAL).expect(403);
    StatementFiles.api("auditor").get("/storage").expect(200);
    StatementFiles.api("collector").get("/storage").expect(403);
    admin.put("/storage", "{\"retentionDays\": 3000, \"quotaBytes\": 5000000000000}").expect(200);
    admin.put("/storage", USUAL).expect(200);
    JsonObject changed = entries("/audit?action=STORAGE_LIMITS_CHANGED").getFirst();
    assertThat(changed.get("before").toString()).contains("3000");
    assertThat(changed.get("after").toString()).contains("3650");
  }

  @Test
  void should_refuse_limits_that_make_no_sense_and_changes_of_what_was_changed_meanwhile() {
    admin.put("/storage", "{\"retentionDays\": 0}").expect(422);
    admin.put("/storage", "{\"retentionDays\": 10, \"quotaBytes\": 0}").expect(422);
    admin.put("/storage", "{\"retentionDays\": \"long\"}").expect(422);
    admin.put("/storage", "{\"quotaBytes\": 10}").expect(422);
    admin.put("/storage", "{\"retentionDays\": 10, \"quota\": 10}").expect(422);
    int version = storage().getInt("version");
    admin
        .put("/storage", "{\"retentionDays\": 3000, \"version\": %d}".formatted(version + 1))
        .expect(409);
  }

  @Test
  void should_keep_the_limits_of_each_bank_apart() {
    quota(used() + 1);
    JsonObject other = StatementFiles.api("operator2").get("/storage").expect(200).json();
    assertThat(other.get("quotaBytes")).isEqualTo(JsonValue.NULL);
    admin.put("/storage", USUAL).expect(200);
  }

  private static void quota(long bytes) {
    admin
        .put("/storage", "{\"retentionDays\": 3650, \"quotaBytes\": %d}".formatted(bytes))
        .expect(200);
  }

  private static JsonObject storage() {
    return admin.get("/storage").expect(200).json();
  }

  private static long used() {
    return storage().getJsonNumber("usedBytes").longValue();
  }

  private static String row() {
    return ROW.formatted(UUID.randomUUID());
  }

  private String path() {
    return "/sources/%s/files?name=statement.csv".formatted(bank);
  }

  private Answer upload(String bytes) {
    return files.operator().upload(path(), BodyPublishers.ofString(bytes));
  }

  private static void receivedDaysAgo(JsonObject file, int days) throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    try (Connection app = database.open(database.app());
        var tenant = app.prepareStatement("select set_config('kontor.tenant', '1', false)");
        var change =
            app.prepareStatement(
                "update intake.file set received_at = received_at - make_interval(days => ?)"
                    + " where id = ?")) {
      tenant.execute();
      change.setInt(1, days);
      change.setLong(2, file.getInt("id"));
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }

  private static List<String> actions(JsonObject file) {
    return entries("/audit?objectId=" + file.getInt("id")).stream()
        .map(one -> one.getString("action"))
        .toList();
  }

  private static List<JsonObject> entries(String path) {
    return StatementFiles.api("auditor")
        .get(path)
        .expect(200)
        .items()
        .getValuesAs(JsonObject.class);
  }
}
