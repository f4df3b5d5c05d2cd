package kontor.ear.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One declared route.
 *
 * @param method GET, POST, PUT, PATCH, DELETE, or PAGE for a page
 * @param path with parameters in braces, as the deployed application names it
 * @param permissions any of which opens it; {@code self}: everybody who signed in; {@code open}:
 *     everybody
 */
record Route(String method, String path, List<String> permissions) {

  static List<Route> declared() {
    try (var file = Route.class.getResourceAsStream("routes.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(parts -> new Route(parts[0], parts[1], List.of(parts[2].split(" "))))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String name() {
    return method + " " + path;
  }

  boolean isPage() {
    return method.equals("PAGE");
  }

  boolean isOpen() {
    return permissions.contains("open");
  }

  /** The path of something that does not exist. */
  String somewhere() {
    return path.replace("{code}", "no-such-code").replaceAll("\\{[^}]+}", "0");
  }
}
