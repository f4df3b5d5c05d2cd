package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

@Disabled("about one run in three ends without the dialog's answer; the cause is not found yet")
class UsersIT {

  private static final String CHOSEN = "a long enough password";

  @Test
  void should_let_a_person_in_by_a_password_shown_once_and_out_by_deactivation() {
    try (Visitor admin = Visitor.signedIn("admin");
        Visitor clerk = Visitor.atDesk()) {
      String once = letIn(admin, "clerk-of-the-journey");
      admin.open("security/users");
      assertThat(admin.page().locator("body")).not().containsText(once);

      changeFirstPassword(clerk, "clerk-of-the-journey", once);
      assertThat(clerk.page()).hasURL(Pattern.compile(".*/home"));

      deactivate(admin, "Clerk of the journey");
      clerk.open("home");
      assertThat(clerk.page()).hasURL(Pattern.compile(".*/sign-in.*"));
      admin.requireNoComplaint();
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_say_a_taken_name_at_its_field() {
    try (Visitor admin = Visitor.signedIn("admin")) {
      fillIn(admin, "operator");
      admin.press("Create person");
      assertThat(admin.page().locator("[id='new:username'].ui-state-error")).isVisible();
      assertThat(admin.page().getByText("The user name operator is taken.")).isVisible();
      admin.requireAccessible();
    }
  }

  private static String letIn(Visitor admin, String username) {
    fillIn(admin, username);
    admin.press("Create person");
    return admin.page().locator("#one-time-password").innerText();
  }

  private static void fillIn(Visitor admin, String username) {
    admin.open("security/users");
    admin.press("New person");
    Page page = admin.page();
    page.locator("[id='new:username']").fill(username);
    page.locator("[id='new:newDisplayName']").fill("Clerk of the journey");
    page.locator("[id='new:newRoles:0']").check();
  }

  private static void changeFirstPassword(Visitor clerk, String username, String once) {
    clerk.signIn(username, once);
    assertThat(clerk.page()).hasURL(Pattern.compile(".*/password"));
    clerk.page().locator("[id='change:current']").fill(once);
    clerk.page().locator("[id='change:next']").fill(CHOSEN);
    clerk.page().locator("[id='change:repeated']").fill(CHOSEN);
    clerk.press("Change password");
  }

  private static void deactivate(Visitor admin, String name) {
    admin.page().getByText(name).first().click();
    admin.page().locator("[id='access:deactivate']").click();
    admin.page().locator(".ui-confirmdialog-yes").click();
    assertThat(admin.page().locator("[id='access:reactivate']")).isVisible();
  }
}
