package kontor.ear.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Test;

class MetricsIT {

  @Test
  void should_say_how_many_connections_are_used_and_free() throws Exception {
    assertThat(metrics())
        .containsPattern("(?m)^kontor_pool_connections_used\\S* \\d+")
        .containsPattern("(?m)^kontor_pool_connections_free\\S* [1-9]\\d*");
  }

  private static String metrics() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(RunningPortal.address().resolve("/metrics"))
            .header("Accept", "text/plain")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
