package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UsersIT {

  private static final String CHOSEN = "a long enough password";

  private final String username = "clerk-" + System.nanoTime();
  private final String name = "Clerk of journey " + System.nanoTime();

  @Test
  void should_let_a_person_in_by_a_password_shown_once_and_out_by_deactivation() {
    try (Visitor admin = Visitor.signedIn("admin");
        Visitor clerk = Visitor.atDesk()) {
      String once = letIn(admin);
      admin.open("security/users");
      assertThat(admin.page().locator("body")).not().containsText(once);

      changeFirstPassword(clerk, once);
      assertThat(clerk.page()).hasURL(Pattern.compile(".*/home"));

      deactivate(admin);
      clerk.open("home");
      assertThat(clerk.page()).hasURL(Pattern.compile(".*/sign-in.*"));
      admin.requireNoComplaint();
      clerk.requireNoComplaint();
    }
  }

  @Test
  void should_leave_the_focus_to_who_types_as_soon_as_the_dialog_shows() {
    try (Visitor admin = Visitor.signedIn("admin")) {
      admin.open("security/users");
      Object focused =
          admin
              .button("New person")
              .evaluate("button => { button.click(); return document.activeElement.id; }");
      assertEquals("new:username", focused);
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

  private String letIn(Visitor admin) {
    fillIn(admin, username);
    admin.press("Create person");
    return admin.page().locator("#one-time-password").innerText();
  }

  private void fillIn(Visitor admin, String username) {
    admin.open("security/users");
    admin.press("New person");
    Page page = admin.page();
    page.locator("[id='new:username']").fill(username);
    page.locator("[id='new:newDisplayName']").fill(name);
    page.locator("[id='new:newRoles:0']").check();
  }

  private void changeFirstPassword(Visitor clerk, String once) {
    clerk.signIn(username, once);
    assertThat(clerk.page()).hasURL(Pattern.compile(".*/password"));
    clerk.page().locator("[id='change:current']").fill(once);
    clerk.page().locator("[id='change:next']").fill(CHOSEN);
    clerk.page().locator("[id='change:repeated']").fill(CHOSEN);
    clerk.press("Change password");
  }

  private void deactivate(Visitor admin) {
    admin.page().getByText(name).first().click();
    admin.page().locator("[id='access:deactivate']").click();
    admin.page().locator(".ui-confirmdialog-yes").click();
    assertThat(admin.page().locator("[id='access:reactivate']")).isVisible();
  }
}
