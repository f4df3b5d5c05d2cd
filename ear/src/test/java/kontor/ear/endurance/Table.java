package kontor.ear.endurance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * A list on a page. Its rows are marked before each act; it is over when rows without the mark, or
 * the words that there are none, stand in their place.
 */
record Table(Page page, String within, String rows) {

  private static final String MARK =
      "rows => document.querySelectorAll(rows).forEach(row => { row.marked = true; })";
  private static final String REPLACED =
      "([within, rows]) => { const found = [...document.querySelectorAll(rows)];"
          + " return document.readyState !== 'loading' && (found.length"
          + " ? found.every(row => !row.marked && row.getClientRects().length)"
          + " : document.querySelector(within + ' .k-empty') !== null); }";

  /** The open lines of a side, 1 or 2. */
  static Table pane(Page page, int side) {
    return new Table(
        page,
        "[data-pages='side-%d']".formatted(side),
        "[data-side='%d'] tr[data-id]".formatted(side));
  }

  /** The matches that hold. */
  static Table matches(Page page) {
    return new Table(page, "[data-pages=decided]", "[data-list=matches] tr[data-ri]");
  }

  /** The lines of a file. */
  static Table lines(Page page) {
    return new Table(page, "#file", "[data-list=lines] tr[data-ri]");
  }

  /** Turns to another page. */
  void turn(String to) {
    replacedBy(
        page.locator(within + " .k-turn")
                .getByText(to, new Locator.GetByTextOptions().setExact(true))
            ::click);
  }

  /** Sorts by a column, the other way round when it is sorted by it already. */
  void sort(String head) {
    replacedBy(
        page.locator(within + " th .k-sort")
                .getByText(head, new Locator.GetByTextOptions().setExact(false))
                .first()
            ::click);
  }

  /** Does something and waits for the rows that come of it. */
  void replacedBy(Runnable act) {
    page.evaluate(MARK, rows);
    act.run();
    page.waitForFunction(REPLACED, new String[] {within, rows});
  }
}
