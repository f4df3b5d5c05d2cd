package kontor.ear.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Random;
import java.util.UUID;
import kontor.ear.browser.Visitor;
import org.junit.jupiter.api.Test;

/** What a person at the upload page is told of a file that lies or attacks. */
class HostileUploadPageIT {

  private static final String LAUGHS =
      """
      <?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&b;</Document>
      """;

  @Test
  void should_be_refused_in_words_when_it_was_sent() {
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = choose(clerk, LAUGHS.getBytes(UTF_8));
      page.locator("[id='upload:code']").fill("hostile-" + UUID.randomUUID());
      page.locator("[id='upload:send']").click();
      assertThat(page.locator("[data-upload-result=refused]")).isVisible();
      assertThat(page.locator("[data-upload-why]")).containsText("DOCTYPE");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_show_the_row_that_cannot_be_read() {
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page =
          choose(clerk, "Date,Amount\n2026-01-05,1.00\n2026-01-06,2\0.00\n".getBytes(UTF_8));
      page.getByLabel("Currency").fill("EUR");
      clerk.press("Continue to columns");
      assertThat(page.locator("main")).containsText("The row holds a NUL byte.");
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_make_no_error_page_of_bytes_that_are_nothing() {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = choose(clerk, noise);
      clerk.press("Continue to columns");
      assertThat(page.locator("main")).containsText("Check");
      assertThat(page.locator("main")).not().containsText("went wrong");
      clerk.requireNoComplaint();
    }
  }

  private static Page choose(Visitor clerk, byte[] bytes) {
    String name = "hostile-" + UUID.randomUUID();
    Page page = clerk.open("intake/upload").page();
    page.locator("#file").setInputFiles(new FilePayload(name, "text/plain", bytes));
    assertThat(page.locator("h1")).containsText(name);
    return page;
  }
}
