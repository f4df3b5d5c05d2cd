package kontor.ear.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontor.ear.rest.Api;

/** An upload byte by byte over a connection of its own, so that it can stop half way. */
public final class Upload implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Socket socket;
  private final OutputStream out;

  private Upload(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /** Announces so many bytes and sends none of them yet. */
  public static Upload announced(URI portal, Api person, String source, long bytes)
      throws IOException {
    String path = "/api/v1/sources/%s/files?name=slow.csv".formatted(source);
    return announced(portal, person.header("Authorization"), "text/csv", path, bytes);
  }

  /** Announces so many bytes to a path, and sends none of them yet. */
  public static Upload announced(
      URI portal, String authorization, String contentType, String path, long bytes)
      throws IOException {
    Upload upload = new Upload(new Socket(portal.getHost(), portal.getPort()));
    upload.send(
        """
        POST %s HTTP/1.1\r
        Host: %s:%d\r
        Authorization: %s\r
        Content-Type: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(
                path, portal.getHost(), portal.getPort(), authorization, contentType, bytes));
    return upload;
  }

  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Whether the portal has begun to answer. */
  public boolean isAnswered() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** The status of the answer. */
  public int status() throws IOException {
    socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
    String start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    return Integer.parseInt(start.substring(9));
  }

  /** Status line, headers and document of the answer. */
  public String answer() throws IOException {
    socket.setSoTimeout((int) PATIENCE.toMillis());
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      answer.append(new String(socket.getInputStream().readNBytes(1), StandardCharsets.US_ASCII));
    }
    Matcher length = LENGTH.matcher(answer);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    byte[] document = socket.getInputStream().readNBytes(bytes);
    return answer + new String(document, StandardCharsets.UTF_8);
  }

  /** Returns when the portal has ended the connection. */
  public void awaitEnd() throws IOException {
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
