package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.util.Map;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How breaks are rated and routed, as an administrator says it and as others see it. */
class BreakSettingsPageIT {

  private static String before;

  @BeforeAll
  static void rememberWhatHeld() {
    var said = admin().get("/breaks/settings").expect(200).json();
    before = Json.createObjectBuilder(said).remove("version").build().toString();
  }

  @AfterAll
  static void leaveItAsItWas() {
    admin().put("/breaks/settings", before).expect(200);
  }

  private static Api admin() {
    return Api.signedIn(RunningPortal.address(), "admin", RunningPortal.password());
  }

  @Test
  void should_be_said_by_an_administrator_and_name_what_is_wrong() {
    try (Visitor admin = Visitor.signedIn("admin")) {
      Page page = admin.open("recon/break-settings").page();
      page.locator("[id='settings:thresholds']").fill("many");
      save(page);
      assertThat(page.locator("main")).containsText("Enter the amount in figures, such as 1000.");
      page.locator("[id='settings:thresholds']").fill("10");
      save(page);
      assertThat(page.locator("main")).containsText("The amounts fall from P1 to P3");
      page.locator("[id='settings:thresholds']").fill("20000");
      admin.press("Add a day");
      page.locator("[id='settings:days:0:date']").fill("2026-12-24");
      admin.press("Add a queue");
      page.getByLabel("Queue").fill("Cards");
      page.getByLabel("People").fill("operator, nobody-at-all");
      admin.press("Add a route");
      choose(page, "type", "FEE");
      page.getByLabel("in currency").fill("eur");
      admin.requireAccessible();
      save(page);
      assertThat(page.locator("main")).containsText("There is no user nobody-at-all.");
      page.getByLabel("Queue").fill("Card fees");
      page.getByLabel("People").fill("operator");
      assertThat(page.locator("[id$='routeQueue_label']")).hasText("Card fees");
      save(page);
      assertThat(page.locator(".ui-growl-title")).hasText("Kept");
      assertThat(page.getByLabel("in currency")).hasValue("EUR");
      admin.requireNoComplaint();
    }
    var said = admin().get("/breaks/settings").expect(200).json();
    assertThat(said.getJsonObject("thresholds").getString("p1")).isEqualTo("20000");
    assertThat(said.getJsonArray("routes").getJsonObject(0))
        .containsAllEntriesOf(
            Map.of(
                "type", Json.createValue("FEE"),
                "currency", Json.createValue("EUR"),
                "queue", Json.createValue("Card fees")));
  }

  @Test
  void should_be_read_only_for_those_who_work_with_lines() {
    try (Visitor clerk = Visitor.signedIn("operator")) {
      Page page = clerk.open("recon/breaks").page();
      page.locator("main").getByText("Settings").click();
      assertThat(page.locator("main")).containsText("An administrator changes this.");
      assertThat(page.locator("[id='settings:save']")).hasCount(0);
      assertThat(page.locator("[id='settings:thresholds']")).isDisabled();
      clerk.requireNoComplaint();
    }
  }

  private static void save(Page page) {
    page.locator("[id='settings:save']").click();
  }

  private static void choose(Page page, String menu, String value) {
    Locator input = page.locator("[id$=':%s_input']".formatted(menu));
    input.selectOption(value, new Locator.SelectOptionOptions().setForce(true));
    settled(page);
  }

  private static void settled(Page page) {
    page.waitForCondition(() -> (boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
  }
}
