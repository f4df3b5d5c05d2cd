package kontor.ear.launch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import kontor.db.CommandFailed;
import kontor.db.DatabaseUnavailable;

/** Starts Kontor, says where it is, and stays until it is told to stop: {@code mvn -Prun}. */
public final class Launcher {
  private static final int FAILED = 1;
  private final Progress progress = new Progress(System.out);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicBoolean failed = new AtomicBoolean();

  private Launcher() {}

  /** Takes no arguments; the environment says everything. */
  public static void main(String[] arguments) {
    new Launcher().run();
  }

  private void run() {
    try {
      Settings settings = Settings.ofThisProcess();
      Kontor kontor = Kontor.withPortal(settings, progress);
      stopWithThisProcess(kontor);
      stopWithTheBuild();
      kontor.start();
      if (settings.demo()) {
        SampleReconciliation.runOnce(kontor, progress);
      }
      announce(kontor);
      kontor.serverEnded().join();
      fail("The server ended by itself; see %s/logs.".formatted(kontor.home()));
    } catch (CannotStart | DatabaseUnavailable | CommandFailed e) {
      fail(e.getMessage());
    }
  }

  private void announce(Kontor kontor) {
    progress.say(kontor.whoMaySignIn());
    progress.say("Kontor is ready at " + kontor.portal().address());
  }

  private void stopWithThisProcess(Kontor kontor) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              stopping.set(true);
              kontor.close();
              if (!failed.get()) {
                progress.say("Kontor is stopped.");
              }
            }));
  }

  /** A build that was killed cannot tell its child to stop. */
  private static void stopWithTheBuild() {
    ProcessHandle.current()
        .parent()
        .map(ProcessHandle::onExit)
        .ifPresent(ended -> Thread.ofVirtual().start(() -> exitAfter(ended)));
  }

  private static void exitAfter(CompletableFuture<ProcessHandle> build) {
    build.join();
    System.exit(0);
  }

  private void fail(String sentence) {
    if (!stopping.get()) {
      failed.set(true);
      progress.say(sentence);
      System.exit(FAILED);
    }
  }
}
