package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** People work on what the rules left: side by side, by hand, by keyboard, two at once. */
class WorkspaceIT {

  private static final String BANK =
      """
      B1,2026-07-01,100.00,EUR,INV-1,Fjordline
      B2,2026-07-02,75.00,EUR,INV-2,Merid
      """;
  private static final String LEDGER =
      """
      L1,2026-07-01,100.00,EUR,INV-1,Fjordline
      L2,2026-07-03,70.00,EUR,OUT-1,Oberland
      L3,2026-07-03,5.00,EUR,OUT-2,Oberland
      """;

  @Test
  void should_match_by_hand_with_the_keyboard_alone() {
    SmallReconciliation small = SmallReconciliation.automatic(BANK, LEDGER).run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(small.workspace()).page();
      assertThat(rows(page, 1)).hasCount(1);
      assertThat(rows(page, 2)).hasCount(2);
      keys(page, "j", "x");
      assertThat(difference(page)).hasText("75.00");
      keys(page, "l", "x", "j", "x");
      assertThat(difference(page)).hasText("0.00");
      keys(page, "m");
      assertThat(page.locator(".ui-growl-title")).hasText("Matched");
      assertThat(rows(page, 1)).hasCount(0);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_keep_the_reason_a_clerk_gives_for_a_match() {
    SmallReconciliation small = SmallReconciliation.automatic(BANK, LEDGER).run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(small.workspace()).page();
      rows(page, 1).first().click();
      assertThat(page.getByLabel("Reason, if one is needed")).isHidden();
      rows(page, 2).first().click();
      rows(page, 2).last().click();
      page.getByLabel("Reason, if one is needed").fill("paid in two parts");
      page.keyboard().press("Enter");
      assertThat(page.locator(".ui-growl-title")).hasText("Matched");
      clerk.open(small.workspace() + "&tab=matched");
      Locator byHand = page.locator("tr").filter(with("by hand"));
      byHand.locator("[data-why-match]").click();
      assertThat(page.locator(".k-drawer")).containsText("paid in two parts");
      page.locator(".k-drawer [data-close]").click();
      assertThat(page.locator(".k-drawer")).hasCount(0);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_take_back_the_last_act_by_a_letter() {
    SmallReconciliation small = SmallReconciliation.suggesting(BANK, LEDGER).run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(small.workspace() + "&tab=suggested").page();
      keys(page, "j", "c");
      assertThat(page.locator(".ui-growl-title")).hasText("Confirmed");
      keys(page, "u");
      assertThat(page.locator(".ui-growl-title").last()).hasText("Undone");
      clerk.open(small.workspace());
      assertThat(rows(page, 1)).hasCount(2);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_reject_a_suggestion_for_a_reason() {
    SmallReconciliation small = SmallReconciliation.suggesting(BANK, LEDGER).run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(small.workspace() + "&tab=suggested").page();
      keys(page, "j", "r");
      Locator dialog = page.locator(".ui-dialog:visible");
      dialog.getByText("Reject", new Locator.GetByTextOptions().setExact(true)).last().click();
      assertThat(dialog).containsText("Say why in a few words.");
      dialog.locator("input[type=text]").fill("another invoice");
      page.keyboard().press("Enter");
      assertThat(page.locator(".ui-growl-title")).hasText("Rejected");
      assertThat(page.locator(".k-pair")).hasCount(0);
      assertThat(dialog).hasCount(0);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_undo_a_match_for_a_reason() {
    SmallReconciliation small = SmallReconciliation.automatic(BANK, LEDGER).run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(small.workspace() + "&tab=matched").page();
      page.locator("[data-asks=undo]").click();
      page.locator(".ui-dialog:visible input[type=text]").fill("not theirs");
      page.keyboard().press("Enter");
      assertThat(page.locator(".ui-growl-title")).hasText("Undone");
      assertThat(page.locator(".ui-dialog:visible")).hasCount(0);
      clerk.open(small.workspace());
      assertThat(rows(page, 1)).hasCount(2);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_tell_the_second_of_two_who_was_faster() {
    SmallReconciliation small = SmallReconciliation.suggesting(BANK, LEDGER).run();
    try (Visitor first = Visitor.signedIn("operator");
        Visitor second = Visitor.signedIn("supervisor")) {
      first.open(small.workspace() + "&tab=suggested");
      second.open(small.workspace() + "&tab=suggested");
      first.page().locator(".is-confirm").click();
      assertThat(first.page().locator(".ui-growl-title")).hasText("Confirmed");
      second.page().locator(".is-confirm").click();
      assertThat(second.page().locator("#messages")).containsText("The list is fresh again.");
      assertThat(second.page().locator(".k-pair")).hasCount(0);
      second.requireNoComplaint();
    }
  }

  @Test
  void should_turn_pages_sort_and_filter_open_lines() {
    SmallReconciliation small = SmallReconciliation.automatic(many(), "").run();
    try (Visitor clerk = Visitor.signedIn("auditor")) {
      Page page = clerk.open(small.workspace()).page();
      assertThat(rows(page, 1)).hasCount(100);
      Locator pane = page.locator(".k-pane").first();
      pane.getByText("Next").click();
      assertThat(rows(page, 1)).hasCount(30);
      pane.getByText("Amount").click();
      assertThat(rows(page, 1)).hasCount(100);
      assertThat(rows(page, 1).first()).containsText("130.00");
      clerk.open(small.workspace() + "&least=120&most=125");
      assertThat(rows(page, 1)).hasCount(6);
      page.locator(".k-filters").getByText("Clear filters").click();
      assertThat(rows(page, 1)).hasCount(100);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_export_what_is_open() throws IOException {
    SmallReconciliation small = SmallReconciliation.automatic(BANK, LEDGER).run();
    try (Visitor clerk = Visitor.signedIn("auditor")) {
      Page page = clerk.open(small.workspace()).page();
      clerk.press("Export");
      Download csv = page.waitForDownload(page.locator("#exports a").first()::click);
      assertThat(csv.suggestedFilename()).isEqualTo("breaks-%s.csv".formatted(small.code()));
      assertThat(Files.readString(csv.path())).contains("INV-2", "75.00").doesNotContain("INV-1");
    }
  }

  @Test
  void should_confirm_what_is_ticked_in_one_act_and_name_what_cannot_be() {
    SmallReconciliation small =
        SmallReconciliation.suggesting(
                BANK + "B3,2026-07-01,100.00,EUR,INV-1,Fjordline\n",
                LEDGER + "L4,2026-07-02,75.00,EUR,INV-2,Merid\n")
            .run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(small.workspace() + "&tab=suggested").page();
      assertThat(page.locator(".k-pair")).hasCount(3);
      assertThat(clerk.button("Confirm ticked C")).isDisabled();
      keys(page, "j", "x");
      assertThat(page.locator("[data-bar=pairs]")).containsText("1 ticked.");
      keys(page, "*");
      assertThat(page.locator("[data-bar=pairs]")).containsText("3 ticked.");
      clerk.requireAccessible();
      keys(page, "C");
      assertThat(page.locator(".ui-growl-message")).containsText("2 suggestions at once");
      assertThat(page.locator("#messages")).containsText("One of its lines is in match");
      assertThat(page.locator(".k-pair")).hasCount(0);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_find_what_closes_the_difference_on_any_page_and_match_it() {
    SmallReconciliation small =
        SmallReconciliation.automatic("B1,2026-07-03,15.00,EUR,OUT,Merid\n", many()).run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(small.workspace()).page();
      keys(page, "j", "x", "d");
      Locator drawer = page.locator(".k-drawer");
      assertThat(drawer).containsText("15.00 EUR is left over");
      assertThat(drawer.locator("li")).hasCount(6);
      assertThat(drawer.locator("li").last()).containsText("Add both");
      clerk.requireAccessible();
      drawer.locator("li button").first().click();
      assertThat(drawer).hasCount(0);
      assertThat(difference(page)).hasText("0.00");
      assertThat(page.locator("[data-say=elsewhere]")).hasText("1 of them on other pages.");
      keys(page, "m");
      assertThat(page.locator(".ui-growl-title")).hasText("Matched");
      assertThat(rows(page, 1)).hasCount(0);
      assertThat(page.locator("[data-say=elsewhere]")).isEmpty();
      clerk.requireNoComplaint();
    }
  }

  /** The listener stands before all others, so it sees the page as the first press would. */
  @Test
  void should_send_what_is_pressed_before_the_page_is_fully_awake() {
    SmallReconciliation small = SmallReconciliation.automatic(BANK, LEDGER).run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      clerk
          .page()
          .addInitScript(
              "document.addEventListener('DOMContentLoaded', () => { window.kontorForms ="
                  + " [...document.forms].filter(f => f.elements['jakarta.faces.ViewState'])"
                  + ".map(f => Boolean(f.elements['primefaces.nonce']?.value)); })");
      Page page = clerk.open(small.workspace()).page();
      assertThat(page.evaluate("kontorForms.length > 0 && kontorForms.every(f => f)"))
          .isEqualTo(true);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_not_take_lines_out_of_a_group_where_the_others_would_differ() {
    SmallReconciliation small =
        SmallReconciliation.automatic(
                "B1,2026-07-01,30.00,EUR,X,Fjordline\n" + BANK.lines().toList().getLast() + "\n",
                "L1,2026-07-01,30.00,EUR,Y,Fjordline\n"
                    + LEDGER.lines().skip(1).collect(Collectors.joining("\n", "", "\n")))
            .run();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open(small.workspace()).page();
      page.locator("[data-tick-all='1']").click();
      page.locator("[data-tick-all='2']").click();
      keys(page, "m");
      assertThat(page.locator(".ui-growl-title")).hasText("Matched");
      clerk.open(small.workspace() + "&tab=matched");
      page.locator("[data-why-match]").click();
      Locator drawer = page.locator(".k-drawer");
      drawer.locator(".ui-chkbox-box").first().click();
      drawer.getByText("Take the ticked out").click();
      assertThat(page.locator("#messages")).containsText("The sides differ by");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_say_what_narrows_the_list_as_a_sentence_and_take_parts_away() {
    SmallReconciliation small = SmallReconciliation.automatic(many(), "").run();
    try (Visitor clerk = Visitor.signedIn("auditor")) {
      Page page =
          clerk
              .open(
                  small.workspace() + "&least=120&most=125&from=2026-07-01&to=2026-07-31&text=m-12")
              .page();
      Locator said = page.locator("[data-said]");
      assertThat(said).containsText("booked in July 2026");
      assertThat(said).containsText("with amounts from 120.00 to 125.00");
      assertThat(said).containsText("with “m-12” in reference");
      clerk.requireAccessible();
      page.getByLabel("Without: with amounts from 120.00 to 125.00").click();
      assertThat(rows(page, 1)).hasCount(11);
      assertThat(page.locator("[data-said]")).not().containsText("amounts");
      clerk.requireNoComplaint();
    }
  }

  private static String many() {
    return IntStream.rangeClosed(1, 130)
        .mapToObj("B%1$d,2026-07-01,%1$d.00,EUR,M-%1$d,Karthaus\n"::formatted)
        .collect(Collectors.joining());
  }

  private static Locator rows(Page page, int side) {
    return page.locator("[data-side='%d'] tr[data-id]".formatted(side));
  }

  private static Locator difference(Page page) {
    return page.locator("[data-sum=difference]");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void keys(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }
}
