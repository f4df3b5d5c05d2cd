package kontor.ejb.intake.format.ofx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void should_know_every_id_again_and_no_other() {
    SeenIds ids = new SeenIds();
    for (int i = 0; i < 200_000; i++) {
      assertThat(ids.add("2026013000" + i)).isTrue();
    }
    for (int i = 0; i < 200_000; i++) {
      assertThat(ids.add("2026013000" + i)).isFalse();
    }
    assertThat(ids.add("another")).isTrue();
  }
}
