package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** A file is taken out of use, or not. */
class FilePageIT {

  private static final String ROW = "%s,2026-07-01,100.00,EUR,INV-1,Fjordline\n";

  @Test
  void should_discard_a_file_whose_lines_are_open() {
    SmallReconciliation small =
        SmallReconciliation.automatic(ROW.formatted("B1"), ROW.formatted("L1"));
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/file?id=" + small.file("bank")).page();
      discard(clerk);
      assertThat(page.locator("h1 .k-chip")).hasText("Discarded");
      assertThat(page.locator("[data-opens=discardFile]")).hasCount(0);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_keep_a_file_with_a_matched_line_and_say_why() {
    SmallReconciliation small =
        SmallReconciliation.automatic(ROW.formatted("B1"), ROW.formatted("L1")).run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/file?id=" + small.file("bank")).page();
      discard(clerk);
      assertThat(page.locator(".ui-dialog:visible [id='discard:refused']")).containsText("matched");
      clerk.open("intake/file?id=" + small.file("bank"));
      assertThat(page.locator("h1 .k-chip")).hasText("Accepted");
      clerk.requireNoComplaint();
    }
  }

  private static void discard(Visitor clerk) {
    clerk.page().locator("[data-opens=discardFile]").click();
    clerk.page().locator(".ui-dialog:visible input[type=text]").fill("sent by mistake");
    clerk.page().locator(".ui-dialog:visible .ui-button-danger").click();
  }
}
