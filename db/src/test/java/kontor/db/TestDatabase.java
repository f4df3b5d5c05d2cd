package kontor.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL for tests: one server per JVM below {@code target/}, a freshly migrated
 * database in it, stopped when the JVM ends.
 */
public final class TestDatabase {
  private static TestDatabase started;
  private final EmbeddedPostgres postgres;

  private TestDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * The migrated database, empty of everything the migrations do not put there; shared by the JVM's
   * tests.
   */
  public static synchronized TestDatabase migrated() {
    if (started == null) {
      started = start();
    }
    return started;
  }

  /** As the role the portal connects as. */
  public Connection asApp() throws SQLException {
    return database().open(database().app());
  }

  /** As the role that owns the schema. */
  public Connection asOwner() throws SQLException {
    return database().open(database().owner());
  }

  /** As the superuser, whom row-level security does not bind. */
  public Connection asSuperuser() throws SQLException {
    return database().open(postgres.superuser());
  }

  public Database database() {
    return postgres.database();
  }

  private static TestDatabase start() {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(home(), message -> {});
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    TestDatabase database = new TestDatabase(postgres);
    database.makeAnew();
    return database;
  }

  private void makeAnew() {
    Role superuser = postgres.superuser();
    try (Connection connection =
            DriverManager.getConnection(
                database().named("postgres").url(), superuser.name(), superuser.password());
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists kontor with (force)");
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The test database cannot be made anew.", e);
    }
    new Bootstrap(database(), superuser).run();
    new Migrations(database()).run();
  }

  private static Path home() {
    try {
      return Files.createDirectories(Path.of("target", "database").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
