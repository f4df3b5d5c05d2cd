package kontor.ear.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets a process of this Linux machine listens on, as the kernel lists them under /proc. */
final class ListeningSockets {
  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String TCP_LISTEN = "0A";
  private static final String UDP_BOUND = "07";

  private ListeningSockets() {}

  /** Addresses with ports, such as 127.0.0.1:8080; an IPv4 address within IPv6 is shown as IPv4. */
  static Set<String> of(ProcessHandle process) throws IOException {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    Set<String> inodes = inodes(proc.resolve("fd"));
    Set<String> found = new TreeSet<>();
    for (String table : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
      String state = table.startsWith("tcp") ? TCP_LISTEN : UDP_BOUND;
      for (String line : Files.readAllLines(proc.resolve("net").resolve(table))) {
        String[] column = BLANKS.split(line.strip(), -1);
        if (column.length > 9 && column[3].equals(state) && inodes.contains(column[9])) {
          found.add(readable(column[1]));
        }
      }
    }
    return found;
  }

  private static Set<String> inodes(Path descriptors) throws IOException {
    try (Stream<Path> files = Files.list(descriptors)) {
      return files
          .map(ListeningSockets::target)
          .map(SOCKET::matcher)
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1))
          .collect(Collectors.toSet());
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  /** The kernel writes an address as words of four bytes, least significant byte first. */
  private static String readable(String hex) throws IOException {
    int colon = hex.indexOf(':');
    byte[] swapped = HexFormat.of().parseHex(hex.substring(0, colon));
    byte[] address = new byte[swapped.length];
    for (int i = 0; i < address.length; i++) {
      address[i] = swapped[i / 4 * 4 + 3 - i % 4];
    }
    return InetAddress.getByAddress(address).getHostAddress()
        + ":"
        + Integer.parseInt(hex.substring(colon + 1), 16);
  }
}
