package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

/** A statement that does not tie, looked at by whoever sent it and accepted by a second person. */
class HeldStatementIT {

  private static final String CENT_SHORT =
      """
      :20:%s
      :25:10020030/%1$s
      :28C:1/1
      :60F:C260701EUR100,00
      :61:2607020702C12,50NTRFINVOICE 7//BANK7
      :86:Payment of an invoice
      :62F:C260702EUR112,49
      -
      """;

  @Test
  void should_be_accepted_with_a_reason_by_a_second_person_only() {
    String file = "intake/file?id=" + load("held-" + UUID.randomUUID().toString().substring(0, 8));
    try (Visitor sender = Visitor.signedIn("operator")) {
      Page page = sender.open(file).page();
      assertThat(page.locator("main")).containsText("is held");
      assertThat(page.locator("main")).containsText("differs by −0.01");
      assertThat(page.locator("[id$='accept:doIt']")).hasCount(0);
      sender.requireNoComplaint();
    }
    try (Visitor second = Visitor.signedIn("supervisor")) {
      Page page = second.open(file).page();
      page.locator("[id$='accept:doIt']").click();
      assertThat(page.locator("main")).containsText("Say why in a few words.");
      page.locator("[id$='accept:why']").fill("The bank wrote that its closing is a cent short.");
      page.locator("[id$='accept:doIt']").click();
      assertThat(page.locator("main")).not().containsText("is held");
      assertThat(page.locator("main")).containsText("Open");
      second.requireNoComplaint();
    }
  }

  private static int load(String source) {
    Api operator = Api.signedIn(RunningPortal.address(), "operator", RunningPortal.password());
    operator
        .put(
            "/sources/" + source,
            Json.createObjectBuilder()
                .add("name", source)
                .add("kind", "BANK")
                .add("format", "MT940")
                .build())
        .expect(200);
    return operator
        .upload(
            "/sources/%s/files?name=%1$s.sta".formatted(source),
            BodyPublishers.ofString(CENT_SHORT.formatted(source)))
        .expect(201)
        .json()
        .getInt("id");
  }
}
