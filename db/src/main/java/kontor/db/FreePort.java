package kontor.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ports of this machine nobody listens on. */
public final class FreePort {

  private FreePort() {}

  /** A free port on the loopback address, chosen by the system. */
  public static int any() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The port remembered in this file, or a newly chosen one if it is taken or there is none. */
  public static int rememberedIn(Path file) throws IOException {
    int port = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    if (port == 0 || !isFree("127.0.0.1", port)) {
      port = any();
      Files.writeString(file, port + "\n");
    }
    return port;
  }

  /** Whether one could listen on this port of this address now. */
  public static boolean isFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
