package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

class FrameIT {

  @Test
  void should_remember_the_theme() {
    try (Visitor visitor = Visitor.signedIn("legal")) {
      var switched = visitor.page().locator(".k-top > [data-theme-switch]");
      visitor.page().waitForResponse("**/home", switched::click);
      String chosen = visitor.ofDocument("data-theme");
      visitor.open("help");
      assertThat(visitor.page().locator("html")).hasAttribute("data-theme", chosen);
      visitor.requireNoComplaint();
    }
  }

  @Test
  void should_go_by_letters_and_show_all_keys() {
    try (Visitor visitor = Visitor.signedIn("collector")) {
      visitor.page().keyboard().press("?");
      assertThat(visitor.page().locator("#keys")).isVisible();
      visitor.page().keyboard().press("Escape");
      assertThat(visitor.page().locator("#keys")).isHidden();
      visitor.page().keyboard().press("g");
      visitor.page().keyboard().press("s");
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/security/settings"));
    }
  }

  @Test
  void should_leave_letters_alone_when_they_are_switched_off() {
    try (Visitor visitor = Visitor.signedIn("collector")) {
      visitor.open("security/settings");
      visitor.page().locator(".ui-toggleswitch").click();
      assertThat(visitor.page().locator("html")).hasAttribute("data-letter-keys", "false");
      visitor.page().keyboard().press("?");
      assertThat(visitor.page().locator("#keys")).isHidden();
      visitor.page().locator(".ui-toggleswitch").click();
      assertThat(visitor.page().locator("html")).hasAttribute("data-letter-keys", "true");
    }
  }

  @Test
  void should_open_the_rooms_as_a_drawer_on_a_telephone() {
    try (Visitor visitor = Visitor.withWidth(390)) {
      visitor.signIn("auditor", RunningPortal.password());
      assertThat(visitor.page().locator("#rooms")).isHidden();
      visitor.press("Rooms");
      assertThat(visitor.page().locator("#rooms")).isVisible();
      visitor.page().keyboard().press("Escape");
      assertThat(visitor.page().locator("#rooms")).isHidden();
    }
  }

  @Test
  void should_name_a_reference_and_nothing_of_the_inside_on_an_error_page() {
    try (Visitor visitor = Visitor.signedIn("auditor")) {
      visitor.open("there/is/no/such/page");
      assertThat(visitor.page().locator("#reference")).hasText(Pattern.compile("[0-9a-f-]{36}"));
      assertThat(visitor.page().locator("body"))
          .not()
          .containsText(Pattern.compile("Exception|\\.java|Payara"));
    }
  }
}
