package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import kontor.ear.rest.Api;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** A wrong mapping is mended from the file's own page, and the file read again. */
class ReadingAgainPageIT {

  private static final String SOURCE =
      """
      {"name": "%1$s", "kind": "BANK", "format": "CSV", "currency": "EUR", "mapping":
       {"dateFormat": "MM/dd/yyyy", "columns": {"externalId": "id", "bookingDate": "booked",
       "amount": "amount"}}}\
      """;
  private static final String ROWS =
      "id,booked,amount\nB1,05/07/2026,50.00\nB2,06/07/2026,20.00\nB3,13/07/2026,30.00\n";

  private final Api operator = SmallReconciliation.api("operator");
  private final String source = "again-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void should_be_shown_before_and_done_in_one_act() {
    int file = load();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/file?id=" + file).page();
      page.locator("main a")
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Read again"))
          .click();
      assertThat(page.locator("h1")).hasText("Read again");
      clerk.requireAccessible();
      page.locator("main a")
          .filter(
              new com.microsoft.playwright.Locator.FilterOptions().setHasText("Change the mapping"))
          .click();
      assertThat(page.locator("h1")).containsText(source);
      page.getByLabel("Dates").fill("dd/MM/yyyy");
      clerk.press("Continue to columns");
      clerk.press("Continue to check");
      clerk.press("Save, then look what would change");
      assertThat(page.locator("main")).containsText("version 2 is the newest");
      assertThat(page.locator("main table").first()).containsText("3");
      page.locator("[id='again:read']").click();
      page.waitForURL("**/intake/file*");
      assertThat(page.locator("h1 .k-chip")).hasText("Accepted");
      assertThat(page.locator("main table").last()).containsText("2026-07-13");
      page.getByText("Open it as it was before").click();
      assertThat(page.locator("h1 .k-chip")).hasText("Replaced");
      assertThat(page.locator("main table").last()).containsText("13/07/2026");
      clerk.requireNoComplaint();
    }
  }

  private int load() {
    operator.put("/sources/" + source, SOURCE.formatted(source)).expect(200, 201);
    return operator
        .upload("/sources/%s/files?name=%1$s.csv".formatted(source), BodyPublishers.ofString(ROWS))
        .expect(201)
        .json()
        .getInt("id");
  }
}
