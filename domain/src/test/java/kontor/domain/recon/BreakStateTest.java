package kontor.domain.recon;

import static kontor.domain.recon.BreakState.ASSIGNED;
import static kontor.domain.recon.BreakState.OPEN;
import static kontor.domain.recon.BreakState.PENDING;
import static kontor.domain.recon.BreakState.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BreakStateTest {

  @Test
  void should_allow_exactly_the_transitions_of_the_book() {
    assertThat(OPEN.next()).isEqualTo(Set.of(ASSIGNED, PENDING, RESOLVED));
    assertThat(ASSIGNED.next()).isEqualTo(Set.of(PENDING, RESOLVED));
    assertThat(PENDING.next()).isEqualTo(Set.of(RESOLVED, OPEN, ASSIGNED));
  }

  @Test
  void should_never_leave_resolved() {
    assertThat(Arrays.stream(BreakState.values()).filter(RESOLVED::mayBecome)).isEmpty();
  }
}
