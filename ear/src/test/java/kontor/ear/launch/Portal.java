package kontor.ear.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** The portal as a visitor of this machine sees it. */
public record Portal(URI address) {
  /** Answers well only when the application is deployed and reaches its database. */
  private static final String READINESS = "/health/ready";

  private static final int WELL = 200;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** The address people type, for a portal that listens on this address and port. */
  static Portal listeningOn(String address, int port) {
    boolean reachableAsLocalhost =
        Set.of("127.0.0.1", "0.0.0.0", "::", "localhost").contains(address);
    return new Portal(
        URI.create("http://%s:%d/".formatted(reachableAsLocalhost ? "localhost" : address, port)));
  }

  /** Whether it answers that it is ready. */
  boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(READINESS)).timeout(Duration.ofSeconds(20)).build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == WELL;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
