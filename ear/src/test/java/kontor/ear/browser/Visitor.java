package kontor.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontor.ear.running.RunningPortal;

/**
 * A person in front of a browser of their own, who notices what the browser complains about.
 *
 * <p>Complaints are console errors and uncaught script faults; a refused script or style (content
 * policy) is one of them.
 */
public final class Visitor implements AutoCloseable {

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final BrowserContext browser;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visitor(BrowserContext browser) {
    this.browser = browser;
    this.page = browser.newPage();
    page.onConsoleMessage(message -> {
      if ("error".equals(message.type())) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
  }

  /** Somebody at a desk who has not signed in. */
  public static Visitor atDesk() {
    return new Visitor(Browsers.desk());
  }

  /** Somebody whose window is this wide. */
  public static Visitor withWidth(int width) {
    return new Visitor(Browsers.open(width, 900));
  }

  /** Somebody at a desk who has signed in as a demo user. */
  public static Visitor signedIn(String username) {
    return atDesk().signIn(username, RunningPortal.password());
  }

  /** Signs in and waits for the page behind. */
  public Visitor signIn(String username, String password) {
    open("sign-in");
    trySignIn(username, password);
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** Fills in the sign-in page and sends it. */
  public void trySignIn(String username, String password) {
    page.getByLabel("User name").fill(username);
    page.getByLabel("Password").fill(password);
    press("Continue");
  }

  /** Opens a page by its path, without the leading slash. */
  public Visitor open(String path) {
    page.navigate(RunningPortal.address() + path);
    return this;
  }

  /** Prefers the dark scheme, as the system's setting. */
  public Visitor inTheDark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    return this;
  }

  /** Presses the button with this name. */
  public void press(String name) {
    button(name).click();
  }

  public Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  public Page page() {
    return page;
  }

  /** An attribute of the document itself, such as {@code data-theme}. */
  public String ofDocument(String attribute) {
    return page.locator("html").getAttribute(attribute);
  }

  /** Nothing the browser complained about since the visit began. */
  public void requireNoComplaint() {
    assertThat(complaints).as("complaints of the browser on %s", page.url()).isEmpty();
  }

  /** No serious or critical finding of axe-core on the page as it stands. */
  public void requireAccessible() {
    awaitNotices();
    List<String> findings =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Visitor::words)
                .toList();
    assertThat(findings).as("axe-core on %s", page.url()).isEmpty();
  }

  /** What fades in has come: half seen, its colours are not its own. */
  private void awaitNotices() {
    for (Locator notice : page.locator(".ui-growl-item-container:visible").all()) {
      PlaywrightAssertions.assertThat(notice).hasCSS("opacity", "1");
    }
  }

  /** Nothing sticks out of the window sideways. */
  public void requireNoSidewaysScroll() {
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) over).intValue()).as("scrolls sideways: %s", page.url()).isZero();
  }

  private static String words(Rule rule) {
    return "%s: %s".formatted(rule.getId(), rule.getNodes().getFirst().getHtml());
  }

  @Override
  public void close() {
    browser.close();
  }
}
