package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortsTest {
  private final Ports ports = new Ports(2);

  @Test
  void areBelowThoseOfOutgoingConnections() {
    assertThat(ports.nextFree()).isBetween(20_000, 32_000);
  }

  @Test
  void areGivenOutOnce() {
    int port = ports.nextFree();
    assertThat(ports.claim(port)).isFalse();
    assertThat(new Ports(2).claim(port)).isTrue();
  }
}
