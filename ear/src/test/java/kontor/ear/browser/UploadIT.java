package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file's way through the upload page: guessed, corrected, previewed, loaded, looked at. */
class UploadIT {

  private static final String ROWS =
      """
      Booked;Paid;Amount;Note
      01.07.2026;02.07.2026;1.234,56;rent of %s
      01.07.2026;02.07.2026;12..34;cannot be read
      03.07.2026;03.07.2026;-20,00;fee
      """;

  private static final String MESSAGE =
      """
      :20:%s
      :25:10020030/1234567
      :28C:1/1
      :60F:C260701EUR100,00
      :61:2607020702C12,50NTRFINVOICE 7//BANK7
      :86:Payment of an invoice
      :62F:C260702EUR112,50
      -
      """;

  @Test
  void should_lead_from_a_file_to_its_lines_and_rejects() throws IOException {
    String name = "upload-" + UUID.randomUUID().toString().substring(0, 8);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/upload").page();
      choose(page, name, ROWS.formatted(name));
      inEuros(page);
      clerk.press("Continue to columns");
      correct(page, "Paid", "Value date");
      assertThat(page.locator("table").last()).containsText("12..34");
      clerk.press("Continue to check");
      assertThat(page.locator("main")).containsText("1,234.56");
      page.locator("[id='upload:save']").click();
      assertThat(page.locator("[data-upload-title]")).hasText("The file is loaded");
      assertThat(page.locator("[data-upload-lines]")).hasText("2");
      assertThat(page.locator("[data-upload-rejected]")).hasText("1");
      page.locator("[data-upload-open]").click();
      page.waitForURL("**/intake/file?id=*");
      assertThat(page.locator("h1")).containsText(name);
      assertThat(page.locator("main table").last()).containsText("12..34");
      Download rejects = page.waitForDownload(page.locator("a[href*='/rejects']").last()::click);
      assertThat(Files.readString(rejects.path())).contains("12..34");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_take_a_press_although_the_page_renews_itself_beneath_it() {
    String name = "upload-" + UUID.randomUUID().toString().substring(0, 8);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/upload").page();
      choose(page, name, ROWS.formatted(name));
      inEuros(page);
      clerk.press("Continue to columns");
      clerk.button("Continue to check").hover();
      page.mouse().down();
      page.evaluate("document.getElementById('upload:toCheck').dataset.before = 'yes'");
      page.evaluate("document.getElementById('upload:reset').click()");
      assertThat(page.locator("[data-before]")).hasCount(0);
      page.mouse().up();
      assertThat(page.locator("[id='upload:save']")).isVisible();
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_know_a_statement_of_a_bank_by_itself_and_ask_for_no_columns() {
    String name = "upload-" + UUID.randomUUID().toString().substring(0, 8);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/upload").page();
      choose(page, name, MESSAGE.formatted(name));
      assertThat(page.locator("main")).containsText("of the format MT940");
      page.locator("[id='upload:code']").fill(name);
      page.locator("[id='upload:send']").click();
      assertThat(page.locator("[data-upload-title]")).hasText("The file is loaded");
      assertThat(page.locator("[data-upload-lines]")).hasText("1");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_refuse_the_same_bytes_and_lead_to_the_earlier_file() {
    String name = "upload-" + UUID.randomUUID().toString().substring(0, 8);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/upload").page();
      clerk.open("intake/upload?source=" + load(clerk, name));
      choose(page, name, ROWS.formatted(name));
      page.locator("[id='upload:save']").click();
      assertThat(page.locator("[data-upload-result=refused]")).isVisible();
      page.locator("[data-upload-earlier]").click();
      page.waitForURL("**/intake/file?id=*");
      assertThat(page.locator("h1")).containsText(name);
    }
  }

  /** Loads the rows into a new source, and says its code. */
  private static String load(Visitor clerk, String name) {
    choose(clerk.page(), name, ROWS.formatted(name));
    inEuros(clerk.page());
    clerk.press("Continue to columns");
    clerk.press("Continue to check");
    clerk.page().locator("[id='upload:save']").click();
    assertThat(clerk.page().locator("[data-upload-title]")).hasText("The file is loaded");
    String address = clerk.page().locator("[data-upload-to]").getAttribute("data-upload-to");
    return address.replaceFirst(".*source=([^&]+).*", "$1");
  }

  private static void choose(Page page, String name, String rows) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload(name + ".csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("h1")).containsText(name);
  }

  /** The rows do not say their currency, so the source does. */
  private static void inEuros(Page page) {
    page.getByLabel("Currency").fill("EUR");
  }

  /** Gives a column another field in the list beside it. */
  private static void correct(Page page, String column, String field) {
    Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText(column)).first();
    Locator menu = row.locator("[role=combobox]");
    row.locator(".ui-selectonemenu").click();
    assertThat(menu).hasAttribute("aria-expanded", "true");
    page.locator("[id='" + menu.getAttribute("aria-controls") + "']")
        .getByText(field, new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(row.locator(".ui-selectonemenu-label")).hasText(field);
  }
}
