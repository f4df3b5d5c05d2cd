package kontor.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import kontor.db.Database;
import kontor.ear.rest.SmallReconciliation;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

/** A run is started from the page and watched. */
class RunPageIT {

  private static final String NOTHING = "<partial-response><changes/></partial-response>";
  private static final String BANK = "B1,2026-07-01,10.00,EUR,INV-1,Fjordline\n";
  private static final String LEDGER = "L1,2026-07-01,10.00,EUR,INV-1,Fjordline\n";

  @Test
  void should_show_what_happens_without_being_asked() throws SQLException {
    SmallReconciliation small = SmallReconciliation.automatic(BANK, LEDGER);
    try (Visitor clerk = Visitor.signedIn("operator")) {
      List<String> heard = messagesTo(clerk.page());
      answerNoPoll(clerk.page());
      try (Connection held = matchesHeld()) {
        startFrom(clerk, small);
        assertThat(clerk.page().locator("h1 .k-chip")).hasText(Pattern.compile("Queued|Running"));
        assertThat(clerk.button("Stop after this phase")).isVisible();
        held.rollback();
      }
      assertThat(clerk.page().locator("h1 .k-chip")).hasText("Completed");
      assertThat(heard).isNotEmpty();
      assertThat(clerk.page().locator(".k-kpi").first()).containsText("100.00 % of 2 lines");
      clerk.requireNoComplaint();
    }
  }

  private static void startFrom(Visitor clerk, SmallReconciliation small) {
    clerk.open(small.workspace());
    clerk.press("Run");
    clerk.page().waitForURL("**/recon/run?id=*");
  }

  private static List<String> messagesTo(Page page) {
    List<String> heard = new CopyOnWriteArrayList<>();
    page.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(frame.text())));
    return heard;
  }

  /** So that whatever changes on the page was told by the server. */
  private static void answerNoPoll(Page page) {
    page.route(
        "**/recon/run*",
        route -> {
          String sent = route.request().postData();
          if (sent != null && sent.contains("run%3Alooked")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/xml").setBody(NOTHING));
          } else {
            route.resume();
          }
        });
  }

  /** Nobody can write matches until this connection lets them; a run stands still there. */
  private static Connection matchesHeld() throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    Connection owner = database.open(database.owner());
    owner.setAutoCommit(false);
    try (var statement = owner.createStatement()) {
      statement.execute("lock table recon.match in share mode");
    }
    return owner;
  }
}
