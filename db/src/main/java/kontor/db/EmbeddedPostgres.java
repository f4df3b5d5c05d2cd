package kontor.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A PostgreSQL server on this machine for one home: made at the first start, kept afterwards,
 * reachable from the loopback address only.
 *
 * <p>A server left over by a killed launcher is stopped and started anew. Durable like any other:
 * fsync stays on.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String DATABASE = "kontor";
  private final Cluster cluster;
  private final Database database;
  private final Role superuser;

  private EmbeddedPostgres(Cluster cluster, Database database, Role superuser) {
    this.cluster = cluster;
    this.database = database;
    this.superuser = superuser;
  }

  /**
   * Starts the server of this home and makes what is missing: programs, cluster, roles, database.
   *
   * @param home Kontor's home, an existing absolute folder
   * @param notice hears, in one sentence, what a person should know
   * @throws DatabaseUnavailable when it cannot be
   */
  public static EmbeddedPostgres start(Path home, Consumer<String> notice) {
    try {
      PostgresAccount account = PostgresAccount.current();
      Path base = PostgresHome.in(home, account, notice);
      Cluster cluster = new Cluster(PostgresPrograms.unpackedIn(base), account, base);
      EmbeddedPostgres postgres = describe(home, cluster);
      postgres.start();
      return postgres;
    } catch (IOException | CommandFailed e) {
      throw new DatabaseUnavailable("The database cannot be started: " + e.getMessage(), e);
    }
  }

  /** Stops the server of this home, if one runs, and deletes its data; the programs stay. */
  public static void delete(Path home) throws IOException {
    Files.createDirectories(home);
    PostgresAccount account = PostgresAccount.current();
    Path base = PostgresHome.in(home, account, notice -> {});
    new Cluster(PostgresPrograms.unpackedIn(base), account, base).delete();
  }

  private static EmbeddedPostgres describe(Path home, Cluster cluster) throws IOException {
    cluster.stop();
    Secrets secrets = Secrets.in(home.resolve("secrets.properties"));
    Database database =
        new Database(
            "127.0.0.1",
            FreePort.rememberedIn(home.resolve("database.port")),
            DATABASE,
            new Role("kontor_owner", secrets.password("database.owner")),
            new Role("kontor_app", secrets.password("database.app")));
    Role superuser = new Role("postgres", secrets.password("database.superuser"));
    return new EmbeddedPostgres(cluster, database, superuser);
  }

  private void start() throws IOException {
    if (!cluster.exists()) {
      cluster.make(superuser);
    }
    cluster.start(database.port());
    new Bootstrap(database, superuser).run();
  }

  /** The bank's database on this server. */
  public Database database() {
    return database;
  }

  /** Who may do everything on this server; for tests and for repair, never for the portal. */
  public Role superuser() {
    return superuser;
  }

  /** The server's process, while it runs. */
  public Optional<ProcessHandle> process() {
    try {
      return cluster.running();
    } catch (IOException e) {
      throw new DatabaseUnavailable("The database's process cannot be found: " + e, e);
    }
  }

  /** Starts the same server again after {@link #close()}. */
  public void restart() {
    try {
      cluster.stop();
      cluster.start(database.port());
    } catch (IOException e) {
      throw new DatabaseUnavailable("The database cannot be started: " + e, e);
    }
  }

  /** Stops the server; its clients are cut off, what was committed stays. */
  @Override
  public void close() {
    try {
      cluster.stop();
    } catch (IOException e) {
      throw new DatabaseUnavailable("The database cannot be stopped: " + e, e);
    }
  }
}
