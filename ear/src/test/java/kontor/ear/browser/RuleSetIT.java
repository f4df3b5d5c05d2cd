package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void should_begin_with_rules_made_before_and_keep_every_kind_whole() {
    SmallReconciliation small =
        SmallReconciliation.automatic(ROW.formatted("B1"), ROW.formatted("L1"));
    try (Visitor maker = Visitor.signedIn("operator")) {
      Page page = maker.open("recon/reconciliation?code=" + small.code()).page();
      page.getByText("Bank statement to ledger").click();
      assertThat(page.locator(".k-rule-list")).containsText("Several lines that add up");
      page.locator("[id='define:save']").click();
      assertThat(page.locator("#ruleSets")).containsText("Draft");
      page.reload();
      assertThat(page.locator(".k-rule")).hasCount(6);
      assertThat(page.locator(".k-rule-list")).containsText("Reference damaged or inside the text");
      page.locator("[id='define:save']").click();
      assertThat(page.locator("#ruleSets")).containsText("Draft");
      maker.requireNoComplaint();
    }
  }

  @Test
  void should_build_a_condition_of_three_levels_that_is_kept_and_runs() {
    String lines = ROW + "%1$s2,2026-07-01,50.00,EUR,INV-2,Karthaus\n";
    SmallReconciliation small =
        SmallReconciliation.automatic(lines.formatted("B"), lines.formatted("L"));
    try (Visitor maker = Visitor.signedIn("operator");
        Visitor checker = Visitor.signedIn("supervisor")) {
      Page page = maker.open("recon/reconciliation?code=" + small.code()).page();
      page.getByText("Say to which").click();
      page.locator("[id$=':0:value'], [id$=':1:value']").fill("fjord");
      page.getByText("Add a group").first().click();
      page.locator("[id$=':3:value']").fill("j");
      page.getByText("Add a group").last().click();
      page.locator("[id$=':5:value']").fill("line");
      page.locator("[id='define:save']").click();
      assertThat(page.locator("#ruleSets")).containsText("Draft");
      page.reload();
      assertThat(page.locator("[id$=':1:value']")).hasValue("fjord");
      assertThat(page.locator("[id$=':3:value']")).hasValue("j");
      assertThat(page.locator("[id$=':5:value']")).hasValue("line");
      checker.open("recon/reconciliation?code=" + small.code()).press("Activate");
      assertThat(checker.page().locator("#ruleSets")).not().containsText("Draft");
      maker.requireNoComplaint();
    }
    var run = small.run().operator().get("/runs/" + small.newestRun()).expect(200).json();
    assertThat(run.getJsonObject("counts").getInt("matched")).isEqualTo(2);
  }
}
