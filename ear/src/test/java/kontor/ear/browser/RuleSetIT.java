package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** Later rules are put into force by a second person. */
class RuleSetIT {

  private static final String ROW = "%s,2026-07-01,100.00,EUR,INV-1,Fjordline\n";

  @Test
  void should_be_activated_by_somebody_else_than_its_maker() {
    SmallReconciliation small =
        SmallReconciliation.automatic(ROW.formatted("B1"), ROW.formatted("L1"));
    try (Visitor maker = Visitor.signedIn("operator");
        Visitor checker = Visitor.signedIn("supervisor")) {
      Page page = maker.open("recon/reconciliation?code=" + small.code()).page();
      page.locator("[id$=ruleName]").fill("same, said anew");
      page.locator("[id='define:save']").click();
      assertThat(page.locator("#ruleSets")).containsText("Draft");
      assertThat(maker.button("Activate")).isDisabled();
      assertThat(page.locator("#ruleSets")).containsText("You made this");
      checker.open("recon/reconciliation?code=" + small.code()).press("Activate");
      assertThat(checker.page().locator("#ruleSets")).not().containsText("Draft");
      assertThat(checker.page().locator("#ruleSets")).containsText("supervisor");
      maker.requireNoComplaint();
      checker.requireNoComplaint();
    }
  }
}
