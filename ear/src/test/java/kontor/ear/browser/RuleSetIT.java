package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

  @Test
  void should_build_every_kind_of_rule_and_open_it_again_as_it_was() {
    SmallReconciliation small =
        SmallReconciliation.automatic(ROW.formatted("B1"), ROW.formatted("L1"));
    try (Visitor maker = Visitor.signedIn("operator")) {
      Page page = maker.open("recon/reconciliation?code=" + small.code()).page();
      score(addRule(page, 1, "SCORE"));
      addRule(page, 2, "REFERENCE");
      batch(addRule(page, 3, "GROUP"));
      parallel(addRule(page, 4, "FEE"));
      choose(addRule(page, 5, "NETTING"), "side", "2");
      broken(addRule(page, 6, "LINES"));
      maker.requireAccessible();
      maker.requireNoSidewaysScroll();
      save(page);
      page.reload();
      Locator rules = page.locator(".k-rule");
      assertThat(rules).hasCount(7);
      assertThat(rules.nth(1).locator("[id$=':3:weight']")).hasValue("25");
      assertThat(rules.nth(1).locator("[id$=':automatic']")).hasValue("95");
      assertThat(rules.nth(3).locator("[id$=':by_input']")).hasValue("batch");
      assertThat(rules.nth(3).locator("[id$=':most']")).hasValue("40");
      assertThat(rules.nth(4).locator("[id$=':1:figure']")).hasValue("1.5");
      assertThat(rules.nth(4).locator("[id$=':2:figure']")).hasValue("0.30");
      assertThat(rules.nth(5).locator("[id$=':side_input']")).hasValue("2");
      assertThat(rules.nth(6).locator("[id$=':breakType_input']")).hasValue("DUPLICATE");
      save(page);
      maker.requireNoComplaint();
    }
  }

  @Test
  void should_name_the_field_that_is_wrong() {
    SmallReconciliation small =
        SmallReconciliation.automatic(ROW.formatted("B1"), ROW.formatted("L1"));
    try (Visitor maker = Visitor.signedIn("operator")) {
      Page page = maker.open("recon/reconciliation?code=" + small.code()).page();
      Locator rule = addRule(page, 1, "SCORE");
      rule.locator("[id$=':automatic']").fill("50");
      page.locator("[id='define:save']").click();
      assertThat(rule.locator("[id$=':automatic'].ui-state-error")).hasCount(1);
      assertThat(rule).containsText("It is at least what is suggested, 60.");
      rule.locator("[id$=':automatic']").fill("ninety");
      page.locator("[id='define:save']").click();
      assertThat(rule).containsText("Enter a whole number of per cent, 1 to 100.");
      rule.locator("[id$=':automatic']").fill("90");
      rule.locator("[id$=':1:weight']").fill("");
      page.locator("[id='define:save']").click();
      assertThat(rule).containsText("Enter a whole number of points, 1 to 1000.");
      choose(rule, "kind", "FEE");
      page.locator("[id='define:save']").click();
      assertThat(rule).containsText("Enter the figure, such as 1.5.");
      maker.requireAccessible();
      maker.requireNoComplaint();
    }
  }

  private static void score(Locator rule) {
    rule.locator("[id$=':3:weight']").fill("25");
    rule.locator("[id$=':automatic']").fill("95");
    choose(rule, "3:measure", "levenshtein");
  }

  private static void batch(Locator rule) {
    choose(rule, "by", "batch");
    assertThat(rule).containsText("bear the same batch id");
    rule.locator("[id$=':most']").fill("40");
  }

  private static void parallel(Locator rule) {
    choose(rule, "0:feeKind", "parallel");
    rule.locator("[id$=':1:figure']").fill("1.5");
    rule.locator("[id$=':2:figure']").fill("0.30");
  }

  private static void broken(Locator rule) {
    choose(rule, "action", "break");
    choose(rule, "breakType", "DUPLICATE");
    rule.locator("[id$=':1:value']").fill("again");
  }

  /** Adds a rule of a kind, named like it. */
  private static Locator addRule(Page page, int at, String kind) {
    page.locator("[id='define:add']").click();
    Locator rule = page.locator(".k-rule").nth(at);
    rule.locator("[id$=ruleName]").fill("a " + kind);
    choose(rule, "kind", kind);
    return rule;
  }

  /** Chooses in a menu by the value, as the page sends it, and waits for what follows. */
  private static void choose(Locator rule, String menu, String value) {
    Locator input = rule.locator("[id$=':%s_input']".formatted(menu));
    input.selectOption(value, new Locator.SelectOptionOptions().setForce(true));
    assertThat(input).hasValue(value);
    rule.page()
        .waitForCondition(() -> (boolean) rule.page().evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
  }

  private static void save(Page page) {
    page.locator("[id='define:save']").click();
    assertThat(page.locator("#ruleSets")).containsText("Draft");
  }
}
