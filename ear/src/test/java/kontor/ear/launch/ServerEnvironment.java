package kontor.ear.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kontor.db.Database;

/**
 * The environment variables the server's process reads; of the database it learns the app role
 * only.
 */
record ServerEnvironment(Map<String, String> variables) {
  private static final List<String> TAKEN_OVER =
      List.of(
          "KONTOR_MAX_UPLOAD",
          "KONTOR_OPERATIONS_NETWORK",
          "KONTOR_SESSION_IDLE",
          "KONTOR_SESSION_LONGEST");

  static ServerEnvironment of(Settings settings, Database database, int adminPort, SignIn signIn) {
    Map<String, String> variables = new HashMap<>(settings.variables());
    variables.keySet().retainAll(TAKEN_OVER);
    variables.putAll(signIn.environment());
    variables.put("JAVA_HOME", ThisJdk.home().toString());
    variables.put("AS_JAVA", ThisJdk.home().toString());
    variables.put("KONTOR_HTTP_ADDRESS", settings.httpAddress());
    variables.put("KONTOR_HTTP_PORT", Integer.toString(settings.httpPort()));
    variables.put("KONTOR_UPLOAD_SILENCE_MILLIS", Integer.toString(settings.uploadSilenceMillis()));
    variables.put("KONTOR_ADMIN_PORT", Integer.toString(adminPort));
    variables.put("KONTOR_DATABASE_HOST", database.host());
    variables.put("KONTOR_DATABASE_PORT", Integer.toString(database.port()));
    variables.put("KONTOR_DATABASE_NAME", database.name());
    variables.put("KONTOR_DATABASE_APP", database.app().name());
    variables.put("KONTOR_DATABASE_APP_PASSWORD", database.app().password());
    return new ServerEnvironment(Map.copyOf(variables));
  }
}
