package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.ear.launch.Patience;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeIT {

  private static final String HEADER = "Date,Description,Amount,Currency\n";
  private static final String COLUMNS =
      """
      {"bookingDate": "Date", "description": "Description", "amount": "Amount", "currency": "Currency"}\
      """;

  private static URI portal;
  private static Api operator;
  private static int sources;

  private String source;

  @BeforeAll
  static void signIn() {
    portal = RunningPortal.address();
    operator = Api.signedIn(portal, "operator", RunningPortal.password());
  }

  @BeforeEach
  void makeSource() {
    sources++;
    source = "intake-" + sources;
    put("{\"columns\": %s}".formatted(COLUMNS)).expect(200);
  }

  @Test
  void should_load_lines_and_reject_what_cannot_be_read() {
    JsonObject file = upload(HEADER + "2026-04-02,Valid,100.00,EUR\n2026-04-03,Bad,12..34,EUR\n");
    assertThat(file.getString("status")).isEqualTo("PARTIAL");
    assertThat(file.getInt("lines")).isEqualTo(1);
    JsonObject reject =
        operator
            .get("/files/%d/rejects".formatted(file.getInt("id")))
            .expect(200)
            .items()
            .getJsonObject(0);
    assertThat(reject.getInt("line")).isEqualTo(3);
    assertThat(reject.getString("field")).isEqualTo("amount");
    assertThat(reject.getString("value")).isEqualTo("12..34");
    JsonObject line =
        operator
            .get("/files/%d/lines".formatted(file.getInt("id")))
            .expect(200)
            .items()
            .getJsonObject(0);
    assertThat(line.getString("amount")).isEqualTo("100.00");
    assertThat(line.getString("status")).isEqualTo("OPEN");
  }

  @Test
  void should_refuse_the_same_bytes_and_name_the_earlier_file() {
    String bytes = HEADER + "2026-04-02,Once,1.00,EUR\n";
    int earlier = upload(bytes).getInt("id");
    JsonObject problem = send(bytes).expect(409).json();
    assertThat(problem.getInt("file")).isEqualTo(earlier);
    operator.delete("/files/" + earlier).expect(200);
    assertThat(upload(bytes).getString("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void should_keep_identical_lines_and_mark_them_in_later_files() {
    String row = "2026-04-02,Coffee,-3.10,EUR\n";
    assertThat(upload(HEADER + row + row).getInt("lines")).isEqualTo(2);
    JsonObject later = upload(HEADER + row + "2026-04-03,New,1.00,EUR\n");
    assertThat(later.getInt("lines")).isEqualTo(2);
    assertThat(later.getInt("repeated")).isEqualTo(1);
  }

  @Test
  void should_show_lines_before_the_last_byte_is_sent() throws Exception {
    String first = HEADER + rows(0, 20_000);
    String last = rows(20_000, 20_010);
    try (Upload upload =
        Upload.announced(portal, operator, source, first.length() + last.length())) {
      upload.send(first);
      await(() -> newest() != null && newest().getInt("lines") > 0);
      assertThat(newest().getString("status")).isEqualTo("RECEIVED");
      upload.send(last);
      assertThat(upload.status()).isIn(201, 202);
    }
    await(() -> newest().getString("status").equals("ACCEPTED"));
    assertThat(newest().getInt("lines")).isEqualTo(20_010);
  }

  @Test
  void should_load_nothing_of_a_broken_upload_and_take_it_again() throws Exception {
    String bytes = HEADER + rows(0, 20_000);
    try (Upload upload = Upload.announced(portal, operator, source, bytes.length() + 1)) {
      upload.send(bytes);
      await(() -> newest() != null && newest().getInt("lines") > 0);
    }
    await(() -> newest().getString("status").equals("REJECTED"));
    assertThat(newest().getInt("lines")).isZero();
    assertThat(operator.get("/sources/%s/lines".formatted(source)).json().getInt("total")).isZero();
    assertThat(upload(bytes).getInt("lines")).isEqualTo(20_000);
  }

  @Test
  void should_refuse_by_the_announced_length_at_once() throws Exception {
    try (Upload upload = Upload.announced(portal, operator, source, 2L << 30)) {
      assertThat(upload.status()).isEqualTo(413);
    }
  }

  @Test
  void should_answer_a_repeated_key_as_the_first_time() {
    Api keyed = operator.with("Idempotency-Key", source);
    var bytes = BodyPublishers.ofString(HEADER + "2026-04-02,Key,1.00,EUR\n");
    String path = "/sources/%s/files?name=key.csv".formatted(source);
    int first = keyed.upload(path, bytes).expect(201).json().getInt("id");
    assertThat(keyed.upload(path, bytes).expect(201).json().getInt("id")).isEqualTo(first);
  }

  @Test
  void should_never_store_a_card_number_in_a_line() {
    JsonObject file = upload(HEADER + "2026-04-02,paid by 4111 1111 1111 1111,1.00,EUR\n");
    String lines = operator.get("/files/%d/lines".formatted(file.getInt("id"))).text();
    assertThat(lines).contains("4111 11** **** 1111").doesNotContain("4111 1111");
  }

  @Test
  void should_say_which_lines_wait_for_their_month() {
    JsonObject file = upload(HEADER + "1999-12-31,Old,1.00,EUR\n2026-04-02,New,1.00,EUR\n");
    assertThat(file.getInt("linesOutsideMonths")).isEqualTo(1);
    assertThat(file.getString("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void should_name_the_part_of_a_mapping_that_is_wrong() {
    JsonObject problem = put("{\"columns\": {\"bookingDate\": \"Date\"}}").expect(422).json();
    assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("mapping.columns.amount");
  }

  @Test
  void should_take_posted_lines() {
    String lines =
        """
        [{"bookingDate": "2026-04-02", "amount": "12.50", "currency": "EUR", "reference": "R1"},
         {"bookingDate": "2026-04-02", "amount": "NaN", "currency": "EUR"}]
        """;
    JsonObject file =
        operator
            .call(
                "POST",
                "/sources/%s/lines".formatted(source),
                BodyPublishers.ofString(lines),
                "application/json")
            .expect(201)
            .json();
    assertThat(file.getString("status")).isEqualTo("PARTIAL");
    JsonObject found =
        operator
            .get("/sources/%s/lines?q=r1&from=2026-04-02&to=2026-04-03".formatted(source))
            .json();
    assertThat(found.getInt("total")).isEqualTo(1);
  }

  @Test
  void should_give_the_bytes_back_as_they_came() {
    String bytes = HEADER + "2026-04-02,Grün,1.00,EUR\n";
    JsonObject file = upload(bytes);
    Answer content = operator.get("/files/%d/content".formatted(file.getInt("id"))).expect(200);
    assertThat(content.text()).isEqualTo(bytes);
  }

  private Answer put(String mapping) {
    return operator.put(
        "/sources/" + source,
        """
        {"name": "Intake", "kind": "BANK", "format": "CSV", "mapping": %s}
        """
            .formatted(mapping));
  }

  private Answer send(String bytes) {
    return operator.upload(
        "/sources/%s/files?name=test.csv".formatted(source), BodyPublishers.ofString(bytes));
  }

  private JsonObject upload(String bytes) {
    return send(bytes).expect(201).json();
  }

  private JsonObject newest() {
    var files = operator.get("/files?source=" + source).expect(200).items();
    return files.isEmpty() ? null : files.getJsonObject(0);
  }

  private static void await(Patience.Condition condition) {
    assertThat(Patience.of(Duration.ofSeconds(60)).until(condition)).as("within a minute").isTrue();
  }

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "2026-01-%02d,row %d,1.00,EUR\n".formatted(i % 28 + 1, i))
        .collect(Collectors.joining());
  }
}
