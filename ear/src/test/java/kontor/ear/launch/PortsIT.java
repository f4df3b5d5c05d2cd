package kontor.ear.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kontor.ear.running.RunningPortal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PortsIT {
  private final Kontor kontor = RunningPortal.kontor();

  @Test
  void should_listen_on_the_portals_port_and_on_the_loopback_address_only() throws IOException {
    Set<String> open = new TreeSet<>();
    for (ProcessHandle process : processes()) {
      open.addAll(ListeningSockets.of(process));
    }
    assertThat(open)
        .containsExactlyInAnyOrder(
            "127.0.0.1:" + kontor.portal().address().getPort(),
            "127.0.0.1:" + kontor.adminPort(),
            "127.0.0.1:" + kontor.database().database().port());
  }

  @Test
  void should_not_answer_from_another_address_of_the_machine() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    Assumptions.assumeFalse(others.isEmpty(), "this machine has no second address");
    assertThat(others).noneMatch(this::answers);
  }

  private boolean answers(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, kontor.portal().address().getPort()), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private List<ProcessHandle> processes() {
    return List.of(kontor.server().handle(), kontor.database().process().orElseThrow());
  }
}
