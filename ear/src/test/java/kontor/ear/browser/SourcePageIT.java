package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** A source is changed on its page; each change is a new version. */
class SourcePageIT {

  private static final String ROW = "%s,2026-07-01,100.00,EUR,INV-1,Fjordline\n";

  @Test
  void should_keep_its_mapping_when_its_name_changes() {
    SmallReconciliation small =
        SmallReconciliation.automatic(ROW.formatted("B1"), ROW.formatted("L1"));
    String address = "intake/source?code=%s-bank".formatted(small.code());
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(address).page();
      page.locator("[id='source:name']").fill("");
      page.locator("[id='source:save']").click();
      assertThat(page.locator("[id='source']")).containsText("Enter");
      page.locator("[id='source:name']").fill("House bank");
      page.locator("[id='source:save']").click();
      page.waitForURL("**/intake/sources");
      clerk.open(address);
      assertThat(page.locator("h1")).hasText("House bank");
      assertThat(page.locator("main")).containsText("version 2");
      assertThat(page.locator("main")).containsText("booked");
      clerk.requireNoComplaint();
    }
  }
}
