package kontor.web.frame;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A network in CIDR form, {@code 10.1.0.0/16} or {@code fd00::/8}.
 *
 * @param bits how many leading bits count
 */
record Network(byte[] address, int bits) {

  /**
   * Reads the CIDR form; an address alone is a network of one.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Network parse(String cidr) {
    String[] parts = cidr.strip().split("/", 2);
    byte[] address = literal(parts[0]);
    int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * 8;
    if (bits < 0 || bits > address.length * 8) {
      throw new IllegalArgumentException("no network: " + cidr);
    }
    return new Network(address, bits);
  }

  boolean contains(String host) {
    byte[] other = literal(host);
    return other.length == address.length && prefix(other).equals(prefix(address));
  }

  private BigInteger prefix(byte[] bytes) {
    return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - bits);
  }

  static boolean isLoopback(String host) {
    return inetAddress(host).isLoopbackAddress();
  }

  private static byte[] literal(String host) {
    return inetAddress(host).getAddress();
  }

  private static InetAddress inetAddress(String host) {
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]|%.*$", ""));
    } catch (IllegalArgumentException noLiteral) {
      throw new IllegalArgumentException("no address: " + host, noLiteral);
    }
  }
}
