package kontor.ear.routes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who opens pages without a browser: signs in by the form and keeps the cookie. */
public final class Visitor {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

  private final URI portal;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Somebody who has not signed in. */
  public Visitor(URI portal) {
    this.portal = portal;
  }

  /** Signs in, or fails. */
  public Visitor signedIn(String username, String password) {
    Matcher state = VIEW_STATE.matcher(body(get("/sign-in")));
    if (!state.find()) {
      throw new AssertionError("The sign-in page has no view state.");
    }
    String form =
        "signIn=signIn&signIn:enter=signIn:enter"
            + field("signIn:username", username)
            + field("signIn:password", password)
            + field("jakarta.faces.ViewState", state.group(1));
    HttpResponse<String> answer =
        send(
            request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofString(form.replace(":", "%3A")))
                .build());
    if (answer.statusCode() != 302) {
      throw new AssertionError(username + " cannot sign in: " + answer.statusCode());
    }
    return this;
  }

  /** What a page answers; no redirect is followed. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** Sends a file's bytes as the upload page does. */
  HttpResponse<String> upload(String path, String bytes) {
    return send(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .header("Origin", origin())
            .header("X-Kontor-Upload", "page")
            .POST(HttpRequest.BodyPublishers.ofString(bytes))
            .build());
  }

  private String origin() {
    return "%s://%s:%d".formatted(portal.getScheme(), portal.getHost(), portal.getPort());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(portal.resolve(path)).timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String body(HttpResponse<String> answer) {
    return answer.body();
  }

  private static String field(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
