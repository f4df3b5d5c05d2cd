package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** A rejected row is corrected in the page, another one set aside. */
class RejectedRowIT {

  private static final String ROWS =
      """
      B1,2026-07-01,100.00,EUR,INV-1,Fjordline
      B2,2026-07-02,12..34,EUR,INV-2,Merid
      Total,,112.34,,,
      """;
  private static final String LEDGER = "L1,2026-07-01,100.00,EUR,INV-1,Fjordline\n";

  @Test
  void should_become_a_line_when_its_value_is_corrected_and_go_on_to_the_next() {
    SmallReconciliation small = SmallReconciliation.automatic(ROWS, LEDGER);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/file?id=" + small.file("bank")).page();
      assertThat(page.locator("main table").last()).containsText("12..34");
      page.locator("main table").last().locator("a").first().click();
      assertThat(page.locator("h1")).containsText("Line 3");
      assertThat(page.locator("main")).containsText("Not yet.");
      page.getByLabel("Corrected value of amount").fill("12.34");
      page.getByLabel("Corrected value of amount").blur();
      assertThat(page.locator("main")).containsText("The row reads well");
      clerk.requireAccessible();
      page.locator("[id='row:correct']").click();
      assertThat(page.locator("h1")).containsText("Line 4");
      page.locator("[data-opens=dismissRow]").click();
      page.locator(".ui-dialog:visible input[type=text]").fill("the totals of the page");
      page.locator("[id='dismiss:doIt']").click();
      page.waitForURL("**/intake/file*");
      assertThat(page.locator("h1 .k-chip")).hasText("Accepted");
      assertThat(page.locator("main table").last()).containsText("corrected");
      clerk.requireNoComplaint();
    }
    try (Visitor auditor = Visitor.signedIn("auditor")) {
      Page page = auditor.open("intake/file?show=rejects&id=" + small.file("bank")).page();
      assertThat(page.locator("main table").last()).containsText("Not a line");
      page.locator("main table").last().locator("a").first().click();
      assertThat(page.locator("main")).containsText("Corrected by operator");
      assertThat(page.locator("main")).containsText("12..34");
      assertThat(page.locator("[id='row:correct']")).hasCount(0);
      auditor.requireNoComplaint();
    }
  }

  @Test
  void should_come_back_corrected_from_a_spreadsheet() throws IOException {
    SmallReconciliation small = SmallReconciliation.automatic(ROWS, LEDGER);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/file?id=" + small.file("bank")).page();
      page.locator("[data-opens=correctSheet]").click();
      Download table =
          page.waitForDownload(page.locator(".ui-dialog:visible a[href*='format=rows']")::click);
      String corrected = Files.readString(table.path()).replace("12..34", "12.34");
      page.locator("[id='sheet:table']")
          .setInputFiles(
              new FilePayload("rows.csv", "text/csv", corrected.getBytes(StandardCharsets.UTF_8)));
      page.locator("[id='sheet:send']").click();
      page.waitForURL("**/intake/file*");
      assertThat(page.locator("main table").last()).containsText("Corrected");
      clerk.requireNoComplaint();
    }
  }
}
