package kontor.db;

import java.util.Map;
import java.util.Optional;

/** A PostgreSQL of one's own, as the environment variables KONTOR_DATABASE_… name it. */
public record DatabaseEnvironment(Map<String, String> variables) {
  private static final String PREFIX = "KONTOR_DATABASE_";
  private static final int DEFAULT_PORT = 5432;

  /** Whether one is named at all; if not, the embedded server is used. */
  public boolean namesOne() {
    return optional("HOST").isPresent();
  }

  /** The named database; a missing variable is named in the refusal. */
  public Database database() {
    return new Database(
        required("HOST"),
        port(),
        optional("NAME").orElse("kontor"),
        new Role(required("OWNER"), required("OWNER_PASSWORD")),
        new Role(required("APP"), required("APP_PASSWORD")));
  }

  /** Who makes the roles and the database, if that is left to this program. */
  public Optional<Role> superuser() {
    return optional("SUPERUSER").map(name -> new Role(name, required("SUPERUSER_PASSWORD")));
  }

  private int port() {
    String port = optional("PORT").orElse(Integer.toString(DEFAULT_PORT));
    if (!port.matches("[0-9]{1,5}")) {
      throw new DatabaseUnavailable("KONTOR_DATABASE_PORT is not a port: " + port);
    }
    return Integer.parseInt(port);
  }

  private Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(PREFIX + name)).filter(value -> !value.isBlank());
  }

  private String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new DatabaseUnavailable("KONTOR_DATABASE_HOST needs " + PREFIX + name + " too."));
  }
}
