package kontor.db;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema to the version of this program, as the owner role; what was already done is
 * left alone.
 *
 * <p>The scripts name the roles by the placeholders {@code ${app}} and {@code ${owner}}. Flyway
 * keeps its own history in the schema {@code migration}.
 */
public final class Migrations {
  private static final String JDK_LOGGING =
      "org.flywaydb.core.internal.logging.javautil.JavaUtilLogCreator";
  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");
  private final Database database;

  static {
    FLYWAY_LOG.setLevel(Level.WARNING);
  }

  public Migrations(Database database) {
    this.database = database;
  }

  /** Runs what has not run yet and returns how many scripts that were. */
  public int run() {
    try {
      return flyway().migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseUnavailable("The schema cannot be migrated: " + e.getMessage(), e);
    }
  }

  private Flyway flyway() {
    Role owner = database.owner();
    return Flyway.configure()
        .loggers(JDK_LOGGING)
        .dataSource(database.url(), owner.name(), owner.password())
        .locations("classpath:kontor/db/migration")
        .defaultSchema("migration")
        .createSchemas(true)
        .placeholders(Map.of("app", database.app().name(), "owner", owner.name()))
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .connectRetries(10)
        .load();
  }
}
