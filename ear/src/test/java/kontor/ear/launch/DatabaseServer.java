package kontor.ear.launch;

import java.util.Optional;
import kontor.db.Database;
import kontor.db.EmbeddedPostgres;
import kontor.db.Migrations;

/**
 * The database of a start: one's own if the environment names it, else the embedded server.
 *
 * @param embedded the embedded server, which is stopped with Kontor; empty for a PostgreSQL of
 *     one's own
 */
public record DatabaseServer(Database database, Optional<EmbeddedPostgres> embedded)
    implements AutoCloseable {

  static DatabaseServer start(Settings settings, Home home, Progress progress) {
    if (settings.database().namesOne()) {
      return new DatabaseServer(settings.database().database(), Optional.empty());
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.start(home.folder(), progress);
    return new DatabaseServer(postgres.database(), Optional.of(postgres));
  }

  /** Brings the schema to this version. */
  void migrate(Progress progress) {
    int done = new Migrations(database).run();
    progress.accept(
        "PostgreSQL is up on port %d, %d migrations done".formatted(database.port(), done));
  }

  /** The embedded server's process, while it runs. */
  public Optional<ProcessHandle> process() {
    return embedded.flatMap(EmbeddedPostgres::process);
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
