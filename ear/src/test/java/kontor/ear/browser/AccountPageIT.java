package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the list of accounts to a gap in a chain, the file before it, and back. */
class AccountPageIT {

  private static final String SOURCE =
      """
      {"name": "Account page", "kind": "BANK", "format": "CSV", "account": "%s", "currency": "EUR",
       "mapping": {"columns": {"bookingDate": "booked", "amount": "amount", "balance": "balance"}}}\
      """;

  private static final String ACCOUNT =
      "DE" + UUID.randomUUID().toString().substring(0, 20).toUpperCase(java.util.Locale.ROOT);

  @BeforeAll
  static void loadStatementsWithAGap() {
    Api operator = Api.signedIn(RunningPortal.address(), "operator", RunningPortal.password());
    String source = "/sources/account-page-" + UUID.randomUUID();
    operator.put(source, SOURCE.formatted(ACCOUNT)).expect(200, 201);
    load(operator, source, "2026-03-01,50.00,150.00\n2026-03-01,-20.00,130.00");
    load(operator, source, "2026-03-02,-30.00,100.00");
    load(operator, source, "2026-03-06,60.00,1394.50");
    load(operator, source, "2026-03-09,-1394.50,0.00");
  }

  private static void load(Api operator, String source, String rows) {
    operator
        .upload(
            source + "/files?name=statement-%s.csv".formatted(rows.substring(0, 10)),
            BodyPublishers.ofString("booked,amount,balance\n" + rows + "\n"))
        .expect(201);
  }

  @Test
  void should_lead_from_the_account_to_what_is_missing_and_to_the_file() {
    try (Visitor visitor = Visitor.signedIn("operator")) {
      Page page = visitor.open("intake/accounts?text=" + ACCOUNT).page();
      assertThat(page.locator("main")).containsText("1 gap");
      page.getByText(ACCOUNT).last().click();
      assertThat(page.locator("h1")).hasText(ACCOUNT);
      assertThat(page.locator("tr.k-missing"))
          .hasText("Missing: 3 March 2026 to 5 March 2026. The balance differs by 1,234.50.");
      assertThat(page.locator(".k-balance svg")).hasCount(1);
      page.getByText("Findings only").click();
      assertThat(page.locator("[data-list=chain] tbody tr")).hasCount(2);
      page.getByText("2026-03-06").first().click();
      assertThat(page.locator("h1")).containsText("statement-2026-03-06.csv");
      page.getByText(ACCOUNT).click();
      assertThat(page.locator("[data-list=chain] tbody tr")).hasCount(5);
      visitor.requireNoComplaint();
    }
  }

  @Test
  void should_hand_out_the_chain_as_a_file() {
    try (Visitor visitor = Visitor.signedIn("auditor")) {
      Page page = visitor.open("intake/account?account=" + ACCOUNT).page();
      var download = page.waitForDownload(() -> page.getByText("Export CSV").click());
      assertThat(download.suggestedFilename())
          .isEqualTo("statements-%s-EUR.csv".formatted(ACCOUNT));
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, false", "1440, true", "1024, false", "390, false", "390, true"})
  void should_be_accessible_whole_and_quiet(int width, boolean dark) {
    try (Visitor visitor = Visitor.withWidth(width)) {
      if (dark) {
        visitor.inTheDark();
      }
      visitor.signIn("operator", RunningPortal.password());
      look(visitor.open("intake/accounts"));
      look(visitor.open("intake/account?account=" + ACCOUNT));
      look(visitor.open("intake/account?account=" + ACCOUNT + "&from=2027-01-01"));
    }
  }

  private static void look(Visitor visitor) {
    visitor.requireAccessible();
    visitor.requireNoSidewaysScroll();
    visitor.requireNoComplaint();
  }
}
