package kontor.ear.rest;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A caller of /api/v1: anonymous, or signed in with a bearer token. Paths begin with a slash. */
public final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI portal;
  private final List<String> headers;

  private Api(URI portal, List<String> headers) {
    this.portal = portal;
    this.headers = List.copyOf(headers);
  }

  /** Nobody in particular. */
  public static Api anonymous(URI portal) {
    return new Api(portal, List.of());
  }

  /** Signed in by name and password. */
  public static Api signedIn(URI portal, String username, String password) {
    var credentials =
        Json.createObjectBuilder().add("username", username).add("password", password).build();
    Answer answer = anonymous(portal).post("/tokens", credentials).expect(201);
    return anonymous(portal).with("Authorization", "Bearer " + answer.json().getString("token"));
  }

  /** The same caller with one more header on every call. */
  public Api with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Api(portal, more);
  }

  /** What this caller sends as a header on every call. */
  public String header(String name) {
    return headers.get(headers.indexOf(name) + 1);
  }

  public Answer get(String path) {
    return call("GET", path, BodyPublishers.noBody(), null);
  }

  public Answer delete(String path) {
    return call("DELETE", path, BodyPublishers.noBody(), null);
  }

  public Answer post(String path, JsonValue body) {
    return call("POST", path, BodyPublishers.ofString(body.toString()), "application/json");
  }

  public Answer post(String path) {
    return call("POST", path, BodyPublishers.noBody(), null);
  }

  public Answer put(String path, JsonValue body) {
    return call("PUT", path, BodyPublishers.ofString(body.toString()), "application/json");
  }

  /** The same with JSON as text. */
  public Answer put(String path, String json) {
    return call("PUT", path, BodyPublishers.ofString(json), "application/json");
  }

  /** Sends bytes, as for an upload. */
  public Answer upload(String path, BodyPublisher bytes) {
    return call("POST", path, bytes, "application/octet-stream");
  }

  /** Any method with any body. */
  public Answer call(String method, String path, BodyPublisher body, String contentType) {
    var request =
        HttpRequest.newBuilder(portal.resolve("/api/v1" + path))
            .timeout(Duration.ofMinutes(10))
            .method(method, body);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return send(request.build());
  }

  private static Answer send(HttpRequest request) {
    try {
      return Answer.of(CLIENT.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
