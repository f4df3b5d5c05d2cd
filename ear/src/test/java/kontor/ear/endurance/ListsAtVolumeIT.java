package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kontor.ear.browser.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The lists at two million lines, of which one in twenty is open, and at two million more that are
 * all open: a clerk turns, sorts and narrows each of them in a browser. What is measured is the
 * time from the click to the new rows.
 */
@Tag("endurance")
class ListsAtVolumeIT {

  private static final Duration BAR = Duration.ofSeconds(1);
  private static final List<String> OPEN_HEADS =
      List.of("Date", "Counterparty", "Reference", "Amount");
  private static final List<String> MATCH_HEADS = List.of("Match", "Rule", "By", "When", "State");
  private static final List<String> LINE_HEADS =
      List.of("Line", "Date", "Counterparty", "Reference", "Strong id", "Amount");
  private static final List<String> ALL_TURNS =
      List.of("Next", "Next", "Before", "Last", "Before", "First");
  private static final String MATCHED_TAB = "&tab=matched";

  private final Bank bank = Bank.shared();
  private final Stopwatch watch = new Stopwatch();

  @Test
  void should_show_new_rows_within_a_second_at_two_million_lines() {
    ManyLines matched = ManyLines.matched(bank);
    ManyLines open = ManyLines.open(bank);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      warmUp(clerk, matched, open);
      workOnOpenLines(clerk, "all open", open);
      workOnOpenLines(clerk, "some open", matched);
      workOnMatches(clerk, matched);
      workOnLines(clerk, matched);
      clerk.requireNoComplaint();
    } finally {
      watch.print();
    }
    assertThat(watch.p95()).as("95 of 100 steps, %s", watch).isLessThanOrEqualTo(BAR);
  }

  private static void warmUp(Visitor clerk, ManyLines... all) {
    for (int round = 0; round < 3; round++) {
      for (ManyLines one : all) {
        Table.pane(clerk.open(one.workspace()).page(), 1).turn("Next");
        Table.matches(clerk.open(one.workspace() + MATCHED_TAB).page());
        Table.lines(clerk.open(one.bankFile()).page());
      }
    }
  }

  private void workOnOpenLines(Visitor clerk, String what, ManyLines lines) {
    Page page = clerk.page();
    for (int side = 1; side <= 2; side++) {
      clerk.open(lines.workspace());
      turnAndSort("%s, side %d".formatted(what, side), Table.pane(page, side), OPEN_HEADS);
    }
    Table pane = Table.pane(page, 1);
    narrow(
        clerk,
        lines.workspace(),
        what + ": days",
        "days",
        Map.of("from", "2026-02-01", "to", "2026-02-10"),
        pane);
    narrow(
        clerk,
        lines.workspace(),
        what + ": few amounts",
        "amount",
        Map.of("least", "100", "most", "101"),
        pane);
    narrow(
        clerk,
        lines.workspace(),
        what + ": half of the amounts",
        "amount",
        Map.of("least", "0"),
        pane);
    narrow(
        clerk, lines.workspace(), what + ": one reference", "text", Map.of("text", "-77777"), pane);
    narrow(
        clerk,
        lines.workspace(),
        what + ": a text nobody wrote",
        "text",
        Map.of("text", "no such"),
        pane);
    narrow(
        clerk,
        lines.workspace(),
        what + ": a sixth by text",
        "text",
        Map.of("text", "novapay"),
        pane);
    choose(clerk, lines.workspace(), what + ": currency", "currency", "GBP", pane);
  }

  private void workOnMatches(Visitor clerk, ManyLines lines) {
    String list = lines.workspace() + MATCHED_TAB;
    Table matches = Table.matches(clerk.open(list).page());
    turnAndSort("matched", matches, MATCH_HEADS);
    narrow(
        clerk,
        list,
        "matched: days",
        "days",
        Map.of("from", "2026-01-01", "to", "2026-01-02"),
        matches);
    narrow(
        clerk,
        list,
        "matched: few amounts",
        "amount",
        Map.of("least", "100", "most", "101"),
        matches);
    narrow(clerk, list, "matched: one reference", "text", Map.of("text", "-77777"), matches);
    narrow(clerk, list, "matched: a sixth by text", "text", Map.of("text", "novapay"), matches);
    choose(clerk, list, "matched: rule", "rule", "same", matches);
    choose(clerk, list, "matched: state", "status", "Confirmed", matches);
  }

  private void workOnLines(Visitor clerk, ManyLines lines) {
    Table table = Table.lines(clerk.open(lines.bankFile()).page());
    turnAndSort("file", table, LINE_HEADS);
    narrow(
        clerk,
        lines.bankFile(),
        "file: days",
        "days",
        Map.of("from", "2026-02-01", "to", "2026-02-10"),
        table);
    narrow(
        clerk,
        lines.bankFile(),
        "file: few amounts",
        "amount",
        Map.of("least", "100", "most", "101"),
        table);
    narrow(clerk, lines.bankFile(), "file: one reference", "text", Map.of("text", "-77777"), table);
    narrow(
        clerk, lines.bankFile(), "file: a sixth by text", "text", Map.of("text", "novapay"), table);
    choose(clerk, lines.bankFile(), "file: open ones", "line-status", "Open", table);
    choose(clerk, lines.bankFile(), "file: matched ones", "line-status", "Matched", table);
  }

  private void turnAndSort(String what, Table table, List<String> heads) {
    ALL_TURNS.forEach(turn -> watch.time(what + ": " + turn, () -> table.turn(turn)));
    for (String head : heads) {
      watch.time("%s: by %s".formatted(what, head), () -> table.sort(head));
      watch.time("%s: by %s, turned around".formatted(what, head), () -> table.sort(head));
      watch.time("%s: by %s, last page".formatted(what, head), () -> table.turn("Last"));
      watch.time("%s: by %s, before the last".formatted(what, head), () -> table.turn("Before"));
    }
  }

  private void narrow(
      Visitor clerk,
      String list,
      String what,
      String filter,
      Map<String, String> values,
      Table table) {
    Page page = clerk.open(list).page();
    page.locator(".k-filters button", having(filterName(filter, list))).click();
    values.forEach(
        (name, value) -> page.locator("input[name=%s]:visible".formatted(name)).fill(value));
    Locator apply = page.locator("button[type=submit]:visible", having("Apply"));
    watch.time(what, () -> table.replacedBy(apply::click));
  }

  private void choose(
      Visitor clerk, String list, String what, String filter, String value, Table table) {
    Page page = clerk.open(list).page();
    page.locator(".k-filters button", having(filterName(filter, list))).click();
    Locator choice =
        page.locator(".k-choices a:visible")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + value + "$")));
    watch.time(what, () -> table.replacedBy(choice::click));
  }

  private static String filterName(String filter, String list) {
    return switch (filter) {
      case "days" -> list.contains(MATCHED_TAB) ? "Decided" : "Booking date";
      case "amount" -> "Amount";
      case "text" -> "Text";
      case "currency" -> "Currency";
      case "rule" -> "Rule";
      default -> "State";
    };
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
