package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

class SignInIT {

  private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in.*");

  @Test
  void should_say_the_same_for_an_unknown_name_and_a_wrong_password() {
    try (Visitor visitor = Visitor.atDesk()) {
      visitor.open("sign-in");
      visitor.trySignIn("nobody-of-this-name", "wrong");
      String unknown = visitor.page().locator(".ui-messages-error").first().innerText();
      visitor.trySignIn("legal", "wrong");
      assertThat(visitor.page().locator(".ui-messages-error").first().innerText())
          .isEqualTo(unknown);
      assertThat(unknown).contains("User name or password is wrong.");
    }
  }

  @Test
  void should_lead_to_the_page_that_was_wanted() {
    try (Visitor visitor = Visitor.atDesk()) {
      visitor.open("security/roles");
      assertThat(visitor.page()).hasURL(SIGN_IN);
      visitor.trySignIn("auditor", RunningPortal.password());
      assertThat(visitor.page()).hasURL(Pattern.compile(".*/security/roles"));
      visitor.requireNoComplaint();
    }
  }

  @Test
  void should_end_at_sign_out() {
    try (Visitor visitor = Visitor.signedIn("operator")) {
      visitor.page().locator("#me").click();
      visitor.page().getByText("Sign out").click();
      assertThat(visitor.page()).hasURL(SIGN_IN);
      visitor.open("home");
      assertThat(visitor.page()).hasURL(SIGN_IN);
    }
  }

  @Test
  void should_show_only_the_rooms_one_may_enter() {
    try (Visitor visitor = Visitor.signedIn("admin")) {
      assertThat(visitor.page().locator("#rooms a"))
          .hasText(
              new String[] {
                "Home", "Audit", "Users and roles", "Storage", "Break settings", "Settings"
              });
    }
  }
}
