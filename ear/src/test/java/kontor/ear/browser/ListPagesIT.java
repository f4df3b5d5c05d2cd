package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.ear.rest.SmallReconciliation;
import org.junit.jupiter.api.Test;

/** Long lists are turned, sorted and narrowed, with the mouse and with letters. */
class ListPagesIT {

  private static final int OPEN = 230;
  private static final int MATCHED = 60;

  private final SmallReconciliation small = SmallReconciliation.automatic(bank(), ledger()).run();

  @Test
  void should_show_every_open_line_once_from_the_first_page_to_the_last_and_back() {
    try (Visitor clerk = Visitor.signedIn("auditor")) {
      Page page = clerk.open(small.workspace()).page();
      assertThat(turns(page)).containsText("100 of 230");
      List<String> seen = new ArrayList<>(ids(page));
      turn(page, "Next");
      seen.addAll(ids(page));
      List<String> second = ids(page);
      turn(page, "Next");
      seen.addAll(ids(page));
      assertThat(seen).hasSize(OPEN).doesNotHaveDuplicates();
      assertThat(turns(page).getByText("Next")).hasClass(Pattern.compile("is-off"));
      turn(page, "Before");
      assertThat(ids(page)).isEqualTo(second);
      turn(page, "First");
      assertThat(ids(page)).isEqualTo(seen.subList(0, 100));
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_turn_by_letters_the_side_the_cursor_is_on() {
    try (Visitor clerk = Visitor.signedIn("auditor")) {
      Page page = clerk.open(small.workspace()).page();
      List<String> first = ids(page);
      page.keyboard().press("j");
      pressed(page, "n");
      List<String> second = ids(page);
      assertThat(second).doesNotContainAnyElementsOf(first);
      pressed(page, "N");
      assertThat(ids(page)).doesNotContainAnyElementsOf(first);
      pressed(page, "P");
      assertThat(ids(page)).isEqualTo(first);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_say_in_the_head_how_a_side_is_sorted() {
    try (Visitor clerk = Visitor.signedIn("auditor")) {
      Page page = clerk.open(small.workspace()).page();
      Locator amount = head(page, "Amount");
      assertThat(amount).hasAttribute("aria-sort", "none");
      sort(page, amount);
      assertThat(head(page, "Amount")).hasAttribute("aria-sort", "descending");
      assertThat(rows(page).first()).containsText("9.00");
      sort(page, head(page, "Amount"));
      assertThat(head(page, "Amount")).hasAttribute("aria-sort", "ascending");
      assertThat(rows(page).first()).containsText("1.00");
      clerk.requireAccessible();
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_sort_and_narrow_the_matches() {
    try (Visitor clerk = Visitor.signedIn("auditor")) {
      Page page = clerk.open(small.workspace() + "&tab=matched").page();
      Locator matches = page.locator("[data-list=matches] tr[data-ri]");
      assertThat(matches).hasCount(50);
      assertThat(page.locator(".k-turns")).containsText("50 of 60");
      String newest = matches.first().innerText();
      page.locator(".k-turns").getByText("Last").click();
      assertThat(matches).hasCount(50);
      page.locator("th .k-sort").getByText("Match").click();
      assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
      assertThat(matches.first()).not().containsText(newest.split("\\s")[0]);
      clerk.open(small.workspace() + "&tab=matched&text=M-7&least=7&most=7");
      assertThat(matches).hasCount(1);
      clerk.open(small.workspace() + "&tab=matched&rule=hand");
      assertThat(page.locator(".k-empty")).containsText("No match fits these filters");
      page.locator(".k-filters").getByText("Clear filters").click();
      assertThat(matches).hasCount(50);
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_sort_and_narrow_the_lines_of_a_file() {
    try (Visitor clerk = Visitor.signedIn("auditor")) {
      Page page = clerk.open("intake/file?show=lines&id=" + small.file("bank")).page();
      Locator lines = page.locator("[data-list=lines] tr[data-ri]");
      assertThat(lines).hasCount(100);
      page.locator("th .k-sort").getByText("Amount").click();
      assertThat(lines.first()).containsText("1.00");
      page.locator("th .k-sort").getByText("Amount").click();
      assertThat(lines.first()).containsText("60.00");
      page.locator(".k-turns").getByText("Last").click();
      assertThat(lines.last()).containsText("1.00");
      clerk.open("intake/file?show=lines&status=MATCHED&id=" + small.file("bank"));
      assertThat(page.locator(".k-turns")).containsText("60 of 60");
      clerk.requireNoComplaint();
    }
  }

  private static String bank() {
    String open =
        IntStream.rangeClosed(1, OPEN)
            .mapToObj(n ->
                "O%1$d,2026-07-0%2$d,%3$d.00,EUR,,Karthaus\n".formatted(n, 1 + n % 4, 1 + n % 9))
            .collect(Collectors.joining());
    return open + alike("B");
  }

  private static String ledger() {
    return alike("L");
  }

  private static String alike(String prefix) {
    return IntStream.rangeClosed(1, MATCHED)
        .mapToObj(n -> "%1$s%2$d,2026-07-02,%2$d.00,EUR,M-%2$d,Merid\n".formatted(prefix, n))
        .collect(Collectors.joining());
  }

  private static Locator rows(Page page) {
    return page.locator("[data-side='1'] tr[data-id]");
  }

  private static Locator turns(Page page) {
    return page.locator("[data-pages='side-1'] .k-turns");
  }

  private static Locator head(Page page, String name) {
    return page.locator("[data-pages='side-1'] th", new Page.LocatorOptions().setHasText(name));
  }

  @SuppressWarnings("unchecked") // a script that answers texts
  private static List<String> ids(Page page) {
    return (List<String>) rows(page).evaluateAll("rows => rows.map(row => row.dataset.id)");
  }

  private static void turn(Page page, String to) {
    afterUpdate(page, () -> turns(page).getByText(to).click());
  }

  private static void sort(Page page, Locator head) {
    afterUpdate(page, () -> head.locator(".k-sort").first().click());
  }

  private static void pressed(Page page, String key) {
    afterUpdate(page, () -> page.keyboard().press(key));
  }

  /** Until the rows are others than those that stood there. */
  private static void afterUpdate(Page page, Runnable act) {
    page.evaluate(
        "document.querySelectorAll(\"[data-side='1'] tr[data-id]\").forEach(r => { r.old = true;"
            + " })");
    act.run();
    page.waitForFunction(
        "() => { const rows = [...document.querySelectorAll(\"[data-side='1'] tr[data-id]\")];"
            + " return rows.length && rows.every(r => !r.old); }");
  }
}
