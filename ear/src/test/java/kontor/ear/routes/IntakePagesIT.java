package kontor.ear.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of intake ask of the portal, without a browser. */
class IntakePagesIT {

  private static final String SOURCE = "pages-" + UUID.randomUUID();
  private static final String MAPPED =
      """
      {"name": "Mapped", "kind": "BANK", "format": "CSV", "mapping": {"skipRows": 0, "columns":
       {"bookingDate": "booked", "amount": 2, "currency": "currency"}}}\
      """;

  @BeforeAll
  static void makeTheSource() {
    api("operator").put("/sources/" + SOURCE, MAPPED).expect(200, 201);
  }

  @Test
  void should_take_a_file_by_the_session_of_somebody_who_works_there() {
    var answer = visitor("operator").upload(address(), bytes("operator"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("\"lines\":1");
  }

  @Test
  void should_refuse_the_file_of_somebody_who_only_reads() {
    var answer = visitor("auditor").upload(address(), bytes("auditor"));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void should_look_into_a_file_for_somebody_who_works_there_only() {
    String address = "/intake/upload/sample";
    assertThat(visitor("operator").upload(address, bytes("operator")).statusCode()).isEqualTo(200);
    assertThat(visitor("auditor").upload(address, bytes("auditor")).statusCode()).isEqualTo(403);
  }

  @Test
  void should_open_a_source_with_its_mapping() {
    var answer = visitor("auditor").get("/intake/source?code=" + SOURCE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("booked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files?size=abc",
        "/files?page=abc",
        "/sources/any/lines?size=abc",
        "/reconciliations/any/runs?page=1.5",
        "/runs/1/matches?size="
      })
  void should_call_a_number_that_is_none_a_bad_request(String path) {
    var answer = api("auditor").get(path).expect(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  private static String address() {
    return "/intake/upload/file?source=%s&name=one.csv".formatted(SOURCE);
  }

  private static String bytes(String reference) {
    return "booked,amount,currency,note\n2026-07-01,1.00,EUR,%s\n".formatted(reference);
  }

  private static Visitor visitor(String username) {
    return new Visitor(RunningPortal.address()).signedIn(username, RunningPortal.password());
  }

  private static Api api(String username) {
    return Api.signedIn(RunningPortal.address(), username, RunningPortal.password());
  }
}
