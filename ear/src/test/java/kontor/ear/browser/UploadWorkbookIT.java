package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files whose first bytes show no rows: looked into by the portal, mapped in the page. */
class UploadWorkbookIT {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String name = "book-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void should_be_mapped_from_the_sheet_a_person_chooses() {
    byte[] workbook =
        new SmallWorkbook()
            .sheet("Summary", "Month;Total", "July;" + name)
            .sheet("Lines", "Booked;Amount;Note", "2026-07-01;12.50;" + name, "2026-07-02;x;late")
            .bytes();
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/upload").page();
      choose(page, name + ".xlsx", XLSX, workbook);
      page.getByLabel("Currency").fill("EUR");
      page.locator("[id='upload:sheet_input']")
          .selectOption("Lines", new Locator.SelectOptionOptions().setForce(true));
      assertThat(page.locator("[id='upload:sheet_label']")).hasText("Lines");
      page.waitForCondition(() -> (boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
      assertThat(page.locator("[id='upload:sheet_label']")).hasText("Lines");
      clerk.press("Continue to columns");
      assertThat(page.locator("main")).containsText("Booked");
      assertThat(page.locator("table").last()).containsText("This is not an amount");
      clerk.requireAccessible();
      clerk.press("Continue to check");
      assertThat(page.locator("main")).containsText("12.50");
      page.locator("[id='upload:save']").click();
      assertThat(page.locator("[data-upload-title]")).hasText("The file is loaded");
      assertThat(page.locator("[data-upload-lines]")).hasText("1");
      assertThat(page.locator("[data-upload-rejected]")).hasText("1");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_be_mapped_like_the_text_in_a_packed_file() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          "Booked;Amount;Note\n01.07.2026;12,50;%s\n"
              .formatted(name)
              .getBytes(StandardCharsets.UTF_8));
    }
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/upload").page();
      choose(page, name + ".csv.gz", "application/gzip", packed.toByteArray());
      page.getByLabel("Currency").fill("EUR");
      clerk.press("Continue to columns");
      clerk.press("Continue to check");
      page.locator("[id='upload:save']").click();
      assertThat(page.locator("[data-upload-title]")).hasText("The file is loaded");
      assertThat(page.locator("[data-upload-lines]")).hasText("1");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_say_why_a_damaged_archive_shows_no_rows() {
    byte[] damaged = {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3};
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("intake/upload").page();
      choose(page, name + ".csv.gz", "application/gzip", damaged);
      assertThat(page.locator("main")).containsText("The archive is damaged.");
      assertThat(page.locator("[id='upload:send']")).isDisabled();
      clerk.requireNoComplaint();
    }
  }

  private static void choose(Page page, String name, String type, byte[] bytes) {
    page.locator("#file").setInputFiles(new FilePayload(name, type, bytes));
    assertThat(page.locator("h1")).containsText(name);
  }
}
