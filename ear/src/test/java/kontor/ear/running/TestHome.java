package kontor.ear.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import kontor.db.EmbeddedPostgres;
import kontor.db.Folders;
import kontor.db.FreePort;
import kontor.ear.launch.Kontor;
import kontor.ear.launch.Progress;
import kontor.ear.launch.Settings;

/**
 * A home below {@code ear/target/it}; the environment of whoever runs the tests does not reach it.
 */
public record TestHome(Settings settings) {

  /** The home of this name, with a free port for its portal. */
  public static TestHome named(String name) {
    try {
      Path project = Settings.ofThisProcess().project();
      Path home = project.resolve("ear/target/it").resolve(name);
      Map<String, String> environment =
          Map.of(
              "KONTOR_HOME", home.toString(),
              "KONTOR_HTTP_PORT", Integer.toString(FreePort.any()));
      return new TestHome(new Settings(environment, project));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes what an earlier run of the tests left in the database; the server's domain may stay.
   */
  public void forgetData() {
    try {
      EmbeddedPostgres.delete(settings.home());
      Folders.delete(settings.home().resolve("demo"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the product in this home and stops it when this JVM ends. */
  public Kontor start(BiFunction<Settings, Progress, Kontor> kind) {
    Kontor kontor = kind.apply(settings, new Progress(System.out));
    Runtime.getRuntime().addShutdownHook(new Thread(kontor::close));
    return kontor.start();
  }
}
