package kontor.db;

import java.util.Map;

/**
 * The container's migration: reads KONTOR_DATABASE_HOST, _PORT, _NAME, _OWNER, _OWNER_PASSWORD,
 * _APP, _APP_PASSWORD and migrates; with _SUPERUSER and _SUPERUSER_PASSWORD it first makes the
 * roles and the database.
 */
public final class Migrate {

  private Migrate() {}

  /** Ends with 0 when the schema is up to date, with 1 and one sentence when it is not. */
  public static void main(String[] arguments) {
    try {
      System.out.println(run(System.getenv()) + " migrations done; the schema is up to date.");
    } catch (DatabaseUnavailable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static int run(Map<String, String> environment) {
    DatabaseEnvironment named = new DatabaseEnvironment(environment);
    Database database = named.database();
    named.superuser().ifPresent(superuser -> new Bootstrap(database, superuser).run());
    return new Migrations(database).run();
  }
}
