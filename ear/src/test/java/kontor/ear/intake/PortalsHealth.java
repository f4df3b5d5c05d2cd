package kontor.ear.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kontor.db.Database;
import kontor.db.InvariantChecks;
import kontor.ear.launch.Kontor;
import kontor.ear.launch.Patience;
import kontor.ear.running.LiveHeap;
import kontor.ear.running.RunningPortal;
import kontor.ear.running.WholeDatabase;

/** Whether the portal is as well as before: its memory, its folders, its database. */
public record PortalsHealth(Kontor kontor) {

  /** What may live on the server's heap after a full collection. */
  static final int MOST_MEGABYTES = 400;

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String WORKBOOKS = "kontor-workbook-";

  public static PortalsHealth shared() {
    return new PortalsHealth(RunningPortal.kontor());
  }

  /**
   * The file is loaded whole or not at all, its reader has gone, and nothing of it lies about.
   * Answers how many megabytes live on the heap.
   */
  int assertNothingLeftOf(Delivery file) {
    int alive = liveHeap();
    assertThat(alive).as("live megabytes").isLessThanOrEqualTo(MOST_MEGABYTES);
    assertThat(loadedLines(file)).isEqualTo(file.isLoaded() ? file.lines() : 0);
    assertThat(Patience.of(SOON).until(() -> leftovers().isEmpty())).as("%s", leftovers()).isTrue();
    return alive;
  }

  int liveHeap() {
    return LiveHeap.megabytes(kontor.server().handle());
  }

  private int loadedLines(Delivery file) {
    return Integer.parseInt(
        database()
            .rows("select count(*) from intake.statement_line where file_id = ?", file.id())
            .getFirst());
  }

  private List<String> leftovers() {
    return Stream.concat(openFiles(), kept()).toList();
  }

  /** Files the server still has open though they belong to one reading. */
  private Stream<String> openFiles() {
    Path descriptors = Path.of("/proc", Long.toString(kontor.server().handle().pid()), "fd");
    if (!Files.isDirectory(descriptors)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(descriptors)) {
      return files
          .map(PortalsHealth::target)
          .filter(target -> target.contains(WORKBOOKS))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private Stream<String> kept() {
    return database()
        .rows(
            """
            select 'file ' || id || ' ' || status from intake.file
            where status in ('RECEIVED', 'READING')
            union all select 'large object ' || oid from pg_largeobject_metadata
            union all select 'staged rows ' || oid from pg_class
              where relname = 'incoming' and relpersistence = 't'
            union all select 'prepared ' || gid from pg_prepared_xacts
            union all select 'in a transaction ' || pid from pg_stat_activity
              where state like 'idle in transaction%' and xact_start < now() - interval '5 seconds'
            """)
        .stream();
  }

  /** The portal answers, says it is ready, and its books are in order. */
  public void assertWell() {
    assertThat(status("health/ready")).isEqualTo(200);
    assertThat(status("health/live")).isEqualTo(200);
    assertThat(Patience.of(SOON).until(() -> passingFiles().isEmpty()))
        .as("%s", passingFiles())
        .isTrue();
    Database database = kontor.database().database();
    try (Connection app = database.open(database.app())) {
      assertThat(InvariantChecks.broken(app)).isEmpty();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Folders of workbooks of this server, which nobody is reading any more. */
  private List<Path> passingFiles() {
    try (Stream<Path> files = Files.list(kontor.passingFiles())) {
      return files.filter(file -> file.getFileName().toString().startsWith(WORKBOOKS)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int status(String path) {
    URI address = kontor.portal().address().resolve(path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private WholeDatabase database() {
    return new WholeDatabase(kontor);
  }
}
