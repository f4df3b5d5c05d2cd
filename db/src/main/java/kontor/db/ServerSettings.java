package kontor.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The server's fixed settings: kontor/db/postgresql.conf, which the container composition uses too.
 */
final class ServerSettings {

  private ServerSettings() {}

  /** The fixed settings, and those of a server that only this machine may reach. */
  static String forLoopback(int port) throws IOException {
    return fixed()
        + """

        # this machine only
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        logging_collector = on
        log_filename = 'postgresql-%%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        """
            .formatted(port);
  }

  private static String fixed() throws IOException {
    try (InputStream settings = ServerSettings.class.getResourceAsStream("postgresql.conf")) {
      return new String(settings.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
