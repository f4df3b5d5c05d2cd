package kontor.ear.routes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.ear.rest.Answer;
import kontor.ear.rest.Api;
import kontor.ear.running.RunningPortal;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every role, and nobody, along every route. */
class RouteWalkIT {

  private static final String BASE = "/api/v1";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static URI portal;
  private static Map<String, Set<String>> permissionsByRole;

  @BeforeAll
  static void readTheRoleTable() {
    portal = RunningPortal.address();
    permissionsByRole = new HashMap<>();
    for (var role : api("admin").get("/roles").expect(200).json().getJsonArray("roles")) {
      JsonObject row = role.asJsonObject();
      permissionsByRole.put(
          row.getString("code"),
          row.getJsonArray("permissions").getValuesAs(JsonString::getString).stream()
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void should_have_every_deployed_route_declared_and_every_declared_one_deployed()
      throws IOException {
    Set<String> declared =
        Route.declared().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(discovered()).isEqualTo(declared);
  }

  @TestFactory
  Stream<DynamicTest> should_ask_strangers_to_sign_in_on_every_route() {
    return Route.declared().stream()
        .filter(route -> !route.isOpen())
        .map(route -> DynamicTest.dynamicTest(route.name(), () -> strangerIsAsked(route)));
  }

  @TestFactory
  Stream<DynamicTest> should_open_each_route_to_the_roles_with_its_permission_only() {
    return permissionsByRole.keySet().stream()
        .sorted()
        .map(role -> DynamicTest.dynamicTest(role, () -> walk(role)));
  }

  private static void strangerIsAsked(Route route) {
    if (route.isPage()) {
      var answer = new Visitor(portal).get(route.path());
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
    } else {
      assertThat(call(Api.anonymous(portal), route).status()).isEqualTo(401);
    }
  }

  private static void walk(String role) {
    Visitor visitor = new Visitor(portal).signedIn(role, RunningPortal.password());
    SoftAssertions walk = new SoftAssertions();
    for (Route route : Route.declared()) {
      int status =
          route.isPage()
              ? visitor.get(route.path()).statusCode()
              : call(api(route, role), route).status();
      String where = role + " on " + route.name();
      if (mayPass(role, route)) {
        walk.assertThat(status).as(where).isNotIn(401, 403).isLessThan(500);
      } else {
        walk.assertThat(status).as(where).isEqualTo(403);
      }
    }
    walk.assertAll();
  }

  private static boolean mayPass(String role, Route route) {
    return route.isOpen()
        || route.permissions().stream().anyMatch(permissionsByRole.get(role)::contains);
  }

  private static final Map<String, Api> TOKENS = new HashMap<>();

  /** A token of its own where the route ends it. */
  private static Api api(Route route, String role) {
    return route.name().equals("DELETE /tokens/current")
        ? api(role)
        : TOKENS.computeIfAbsent(role, RouteWalkIT::api);
  }

  private static Api api(String role) {
    return Api.signedIn(portal, role, RunningPortal.password());
  }

  private static Answer call(Api api, Route route) {
    boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(route.method());
    return api.call(
        route.method(),
        route.somewhere(),
        hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody(),
        hasBody ? "application/json" : null);
  }

  private static Set<String> discovered() throws IOException {
    Set<String> found = new TreeSet<>(pages());
    JsonObject paths = openApi().getJsonObject("paths");
    for (String path : paths.keySet()) {
      for (String method : paths.getJsonObject(path).keySet()) {
        if (METHODS.contains(method)) {
          found.add(
              method.toUpperCase(java.util.Locale.ROOT) + " " + path.replaceFirst("^" + BASE, ""));
        }
      }
    }
    return found;
  }

  private static JsonObject openApi() {
    var document = new Visitor(portal).get("/openapi?format=JSON").body();
    try (var reader = Json.createReader(new java.io.StringReader(document))) {
      return reader.readObject();
    }
  }

  /** The pages in the war that is deployed. */
  private static List<String> pages() throws IOException {
    Path ear = Path.of("target", "kontor.ear");
    try (FileSystem packed = FileSystems.newFileSystem(ear)) {
      Path war = Files.createTempFile("kontor", ".war");
      Files.write(war, Files.readAllBytes(packed.getPath("kontor-web.war")));
      try (FileSystem web = FileSystems.newFileSystem(war);
          Stream<Path> files = Files.walk(web.getPath("/"))) {
        return files
            .map(Path::toString)
            .filter(file -> file.endsWith(".xhtml"))
            .filter(file -> !file.startsWith("/WEB-INF/") && !file.startsWith("/resources/"))
            .map(file -> "PAGE " + file.replaceFirst("\\.xhtml$", ""))
            .toList();
      } finally {
        Files.delete(war);
      }
    }
  }
}
