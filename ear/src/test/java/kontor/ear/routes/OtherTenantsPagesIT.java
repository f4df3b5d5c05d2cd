package kontor.ear.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import kontor.ear.rest.SmallReconciliation;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to another bank answers on pages like what does not exist. */
class OtherTenantsPagesIT {

  private static final String ROW = "1,2026-07-01,10.00,EUR,INV-1,Fjordline\n";
  private static final String ACCOUNT =
      """
      {"name": "Account", "kind": "BANK", "format": "CSV", "account": "%s", "currency": "EUR",
       "mapping": {"columns": {"bookingDate": "booked", "amount": "amount", "balance": "balance"}}}\
      """;
  private static final String REJECTED = "2,2026-07-01,1o.00,EUR,INV-2,Fjordline\n";
  private static final String MADE_UP = "987654321";

  private static Visitor owner;
  private static Visitor foreigner;
  private static SmallReconciliation small;

  @BeforeAll
  static void signIn() {
    owner = visitor("operator");
    foreigner = visitor("operator2");
    small = SmallReconciliation.automatic(ROW + REJECTED, ROW).run();
    loadAStatementOfTheAccount(small.code());
  }

  private static void loadAStatementOfTheAccount(String name) {
    String source = "/sources/%s-account".formatted(name);
    small.operator().put(source, ACCOUNT.formatted(name)).expect(200, 201);
    small
        .operator()
        .upload(
            source + "/files?name=statement.csv",
            BodyPublishers.ofString("booked,amount,balance\n2026-07-01,10.00,10.00\n"))
        .expect(201);
  }

  static Stream<String> pages() {
    return Stream.of(
        "/intake/file?id=%s",
        "/intake/account?account=%s",
        "/intake/again?id=%s",
        "/intake/upload?file=%s",
        "/intake/reject?file=%s",
        "/recon/run?id=%s",
        "/recon/workspace?code=%s",
        "/recon/reconciliation?code=%s",
        "/intake/source?code=%s",
        "/intake/upload?source=%s");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void should_be_missing_for_another_bank_as_a_made_up_one_is(String page) {
    assertThat(owner.get(page.formatted(real(page))).statusCode()).isEqualTo(200);
    HttpResponse<String> foreign = foreigner.get(page.formatted(real(page)));
    HttpResponse<String> missing = foreigner.get(page.formatted(MADE_UP));
    assertThat(foreign.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(404);
    assertThat(words(foreign)).isEqualTo(words(missing));
  }

  @Test
  void should_not_show_another_banks_name_among_ones_own() {
    assertThat(foreigner.get("/recon/reconciliations").body()).doesNotContain(small.code());
    assertThat(foreigner.get("/recon/breaks?desk=all").body()).doesNotContain(small.code());
    assertThat(foreigner.get("/intake/sources").body()).doesNotContain(small.code());
    assertThat(foreigner.get("/intake/accounts?text=" + small.code()).body())
        .doesNotContain("/intake/account?");
    assertThat(foreigner.get("/intake/files").body()).doesNotContain(small.code());
  }

  private static String real(String page) {
    if (page.contains("upload?file")) {
      return small.file("bank");
    }
    return switch (page.replaceFirst("\\?.*", "")) {
      case "/intake/reject" -> small.file("bank") + "&id=" + small.reject("bank");
      case "/intake/file", "/intake/again" -> small.file("bank");
      case "/recon/run" -> small.newestRun();
      case "/recon/workspace", "/recon/reconciliation", "/intake/account" -> small.code();
      default -> small.code() + "-bank";
    };
  }

  /** The page without what differs from answer to answer: nonce, ids, reference and time. */
  private static String words(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll("(?s)<script.*?</script>", "")
        .replaceAll("<[^>]*>", "")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
        .replaceAll("\\d\\d:\\d\\d:\\d\\d", "");
  }

  private static Visitor visitor(String username) {
    return new Visitor(RunningPortal.address()).signedIn(username, RunningPortal.password());
  }
}
