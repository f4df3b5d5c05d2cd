package kontor.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void should_contain_the_addresses_with_the_same_leading_bits() {
    Network network = Network.parse("10.1.0.0/16");
    assertThat(network.contains("10.1.200.3")).isTrue();
    assertThat(network.contains("10.2.0.1")).isFalse();
    assertThat(network.contains("::1")).isFalse();
  }

  @Test
  void should_know_the_newer_addresses_too() {
    assertThat(Network.parse("fd00::/8").contains("fd12:3456::7")).isTrue();
    assertThat(Network.parse("fd00::/8").contains("fe80::1%eth0")).isFalse();
  }

  @Test
  void should_take_an_address_alone_as_a_network_of_one() {
    assertThat(Network.parse("192.0.2.7").contains("192.0.2.7")).isTrue();
    assertThat(Network.parse("192.0.2.7").contains("192.0.2.8")).isFalse();
    assertThat(Network.parse("0.0.0.0/0").contains("192.0.2.8")).isTrue();
  }

  @Test
  void should_refuse_what_is_no_network() {
    assertThatThrownBy(() -> Network.parse("somewhere"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Network.parse("10.0.0.0/33"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_know_this_machine() {
    assertThat(Network.isLoopback("127.0.0.1")).isTrue();
    assertThat(Network.isLoopback("0:0:0:0:0:0:0:1")).isTrue();
    assertThat(Network.isLoopback("10.0.0.1")).isFalse();
  }
}
