package kontor.ear.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An upload byte by byte over a connection of its own, so that it can stop half way. */
public final class Upload implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;

  private Upload(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /** Announces so many bytes and sends none of them yet. */
  public static Upload announced(URI portal, String token, String source, long bytes)
      throws IOException {
    Upload upload = new Upload(new Socket(portal.getHost(), portal.getPort()));
    upload.send(
        """
        POST /api/v1/sources/%s/files?name=slow.csv HTTP/1.1\r
        Host: %s:%d\r
        Authorization: Bearer %s\r
        Content-Type: text/csv\r
        Content-Length: %d\r
        \r
        """
            .formatted(source, portal.getHost(), portal.getPort(), token, bytes));
    return upload;
  }

  public void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The status of the answer. */
  public int status() throws IOException {
    socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
    String start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    return Integer.parseInt(start.substring(9));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
