package kontor.ear.container;

import kontor.ear.launch.Kontor;
import kontor.ear.running.TestHome;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the server without a portal before Arquillian looks for it, and tells arquillian.xml its
 * administration's port and password. Does something only in the build's run of the tests in this
 * package.
 */
public class RunningServer implements TestExecutionListener {
  private static Kontor started;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (Boolean.getBoolean("kontor.container") && plan.containsTests()) {
      start();
    }
  }

  private static synchronized void start() {
    if (started == null) {
      TestHome home = TestHome.named("container");
      home.forgetData();
      started = home.start(Kontor::withoutPortal);
      System.setProperty("kontor.admin.port", Integer.toString(started.adminPort()));
      System.setProperty("kontor.admin.password", started.adminPassword());
    }
  }

  /** The server and its database. */
  static synchronized Kontor kontor() {
    return started;
  }
}
