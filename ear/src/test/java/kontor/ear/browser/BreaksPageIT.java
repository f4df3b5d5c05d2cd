package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kontor.ear.launch.Patience;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** People work on breaks: take, let wait, resolve, comment, attach, by mouse and by letters. */
class BreaksPageIT {

  private static final String BANK =
      """
      B1,2026-07-01,100.00,EUR,INV-1,Fjordline
      B2,2026-07-02,75.00,EUR,INV-2,Merid
      """;
  private static final String LEDGER =
      """
      L1,2026-07-01,100.00,EUR,INV-1,Fjordline
      L2,2026-07-03,70.00,EUR,INV-2,Merid
      """;

  @Test
  void should_take_a_break_by_letters_and_find_it_among_ones_own() {
    String code = left();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("recon/breaks?desk=all&reconciliation=" + code).page();
      assertThat(rows(page)).hasCount(2);
      keys(page, "j", "x", "j", "x", "a");
      assertThat(page.locator(".ui-growl-title")).hasText("Assigned to you");
      clerk.open("recon/breaks?desk=mine&reconciliation=" + code);
      assertThat(rows(page)).hasCount(2);
      assertThat(rows(page).first()).containsText("Assigned");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_let_a_break_wait_until_a_day_and_take_it_up_again() {
    String code = left();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("recon/breaks?desk=all&reconciliation=" + code).page();
      assertThat(rows(page)).hasCount(2);
      keys(page, "j");
      assertThat(page.locator("[data-asks-break='pend']")).isEnabled();
      keys(page, "f");
      Locator dialog = page.locator(".ui-dialog:visible");
      dialog.getByLabel("Waiting for").fill("the bank's answer");
      dialog.getByLabel("Ask again on").fill(LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
      dialog.locator("button", button("Let wait")).click();
      assertThat(page.locator(".ui-growl-title")).hasText("Waiting");
      assertThat(dialog).hasCount(0);
      rows(page).filter(text("Pending")).locator("[data-open]").click();
      assertThat(page.locator(".k-drawer")).containsText("the bank's answer");
      page.locator(".k-drawer").getByText("Take up again").click();
      assertThat(page.locator(".k-drawer")).containsText("Opened again");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_say_why_not_keep_a_comment_and_a_file_and_resolve() {
    String code = left();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("recon/breaks?desk=all&reconciliation=" + code).page();
      rows(page).filter(text("75.00")).locator("[data-open]").click();
      Locator drawer = page.locator(".k-drawer");
      assertThat(drawer).containsText("Amount differs, 75.00 here and 70.00 there");
      drawer.getByLabel("Comment").fill("Asked for a copy.");
      drawer.getByText("Add comment").click();
      assertThat(drawer.locator(".k-time")).containsText("Asked for a copy.");
      drawer.getByText("Attach a file").click();
      page.locator(".ui-dialog:visible input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "advice.txt", "text/plain", "5.00 kept".getBytes(StandardCharsets.UTF_8)));
      page.locator(".ui-dialog:visible").locator("button", button("Attach a file")).click();
      assertThat(drawer.locator("a[download]")).containsText("advice.txt");
      keys(page, "r");
      page.locator(".ui-dialog:visible input[type=text]").fill("written off by hand");
      page.keyboard().press("Enter");
      assertThat(page.locator(".ui-growl-title").last()).hasText("Resolved");
      assertThat(drawer).containsText("written off by hand");
      assertThat(rows(page)).hasCount(1);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_keep_filters_under_a_name_and_hand_out_what_they_find() {
    String code = left();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page =
          clerk.open("recon/breaks?desk=all&reconciliation=" + code + "&type=AMOUNT").page();
      clerk.press("Saved views");
      page.getByLabel("Save these filters as").fill("Amounts of " + code);
      clerk.press("Save view");
      assertThat(page.locator(".ui-growl-title")).containsText("saved");
      clerk.open("recon/breaks");
      clerk.press("Saved views");
      page.getByText("Amounts of " + code).click();
      assertThat(rows(page)).hasCount(2);
      clerk.press("Export");
      var table = page.waitForDownload(() -> page.locator("#exports a").first().click());
      assertThat(table.suggestedFilename()).isEqualTo("breaks.csv");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_show_an_auditor_everything_and_let_them_change_nothing() {
    String code = left();
    try (Visitor auditor = Visitor.signedIn("auditor")) {
      Page page = auditor.open("recon/breaks?desk=all&reconciliation=" + code).page();
      assertThat(rows(page)).hasCount(2);
      assertThat(page.locator("[data-bar]")).hasCount(0);
      rows(page).first().locator("[data-open]").click();
      assertThat(page.locator(".k-drawer .k-time")).containsText("Stayed open after a run");
      assertThat(page.locator(".k-drawer textarea")).hasCount(0);
      auditor.requireNoComplaint();
      auditor.requireAccessible();
    }
  }

  /** The code of a reconciliation whose two breaks are made. */
  private static String left() {
    SmallReconciliation small = SmallReconciliation.automatic(BANK, LEDGER).run();
    String breaks = "/breaks?reconciliation=" + small.code();
    assertThat(
            Patience.of(Duration.ofMinutes(1))
                .until(() -> small.operator().get(breaks).expect(200).items().size() == 2))
        .isTrue();
    return small.code();
  }

  private static Locator rows(Page page) {
    return page.locator("tr[data-break]");
  }

  private static Locator.LocatorOptions button(String words) {
    return new Locator.LocatorOptions().setHasText(words);
  }

  private static Locator.FilterOptions text(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static void keys(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }
}
