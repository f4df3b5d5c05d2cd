package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The limits of storage as an administrator changes them, and as others see them. */
class StoragePageIT {

  @AfterAll
  static void leaveTheUsualLimits() {
    Api.signedIn(RunningPortal.address(), "admin", RunningPortal.password())
        .put("/storage", "{\"retentionDays\": 3650, \"quotaBytes\": null}")
        .expect(200);
  }

  @Test
  void should_be_changed_in_the_page_by_an_administrator() {
    try (Visitor admin = Visitor.signedIn("admin")) {
      Page page = admin.open("intake/storage").page();
      page.locator("[id$=retentionDays]").fill("long");
      page.locator("[id$=save]").click();
      assertThat(page.locator("main")).containsText("Enter the days in figures");
      page.locator("[id$=retentionDays]").fill("0");
      page.locator("[id$=save]").click();
      assertThat(page.locator("main")).containsText("Bytes are kept 1 to 36,500 days.");
      page.locator("[id$=retentionDays]").fill("3000");
      page.locator("[id$=quotaMegabytes]").fill("800000");
      page.locator("[id$=save]").click();
      assertThat(page.locator(".k-facts")).containsText("3,000 days");
      assertThat(page.locator("progress")).hasCount(1);
      admin.requireNoComplaint();
      admin.requireAccessible();
    }
  }

  @Test
  void should_be_read_only_for_an_auditor() {
    try (Visitor auditor = Visitor.signedIn("auditor")) {
      Page page = auditor.open("intake/storage").page();
      assertThat(page.locator("main")).containsText("An administrator changes the limits.");
      assertThat(page.locator("[id$=save]")).hasCount(0);
      auditor.requireNoComplaint();
    }
  }
}
