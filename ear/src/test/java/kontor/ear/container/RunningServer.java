package kontor.ear.container;

import kontor.ear.launch.Kontor;
import kontor.ear.running.TestHome;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the server without a portal before Arquillian looks for it, and tells arquillian.xml its
 * administration's port and password. Does something only in the build's run of the tests in this
 * package.
 */
public class RunningServer implements TestExecutionListener {
  private static final String HTTP_PORT =
      "configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener-1.port=";
  private static Kontor started;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (plan.countTestIdentifiers(RunningServer::runsInContainer) > 0) {
      start();
    }
  }

  private static boolean runsInContainer(TestIdentifier test) {
    return test.getTags().contains(TestTag.create("container"));
  }

  private static synchronized void start() {
    if (started == null) {
      TestHome home = TestHome.named("container");
      home.forgetData();
      started = home.start(Kontor::withoutPortal);
      // Arquillian asks the administration for the port and understands numbers only
      started.administer("set", HTTP_PORT + started.portal().address().getPort());
      System.setProperty("kontor.admin.port", Integer.toString(started.adminPort()));
      System.setProperty("kontor.admin.password", started.adminPassword());
    }
  }

  /** The server and its database. */
  static synchronized Kontor kontor() {
    return started;
  }
}
