package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

class SignInPageIT {

  @Test
  void should_ask_a_visitor_to_sign_in() {
    try (BrowserContext browser = Browsers.desk()) {
      Page page = browser.newPage();
      page.navigate(RunningPortal.address().toString());
      assertThat(page).hasTitle("Sign in – Kontor");
    }
  }
}
