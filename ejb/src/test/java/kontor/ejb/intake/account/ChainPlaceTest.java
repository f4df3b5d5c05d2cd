package kontor.ejb.intake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kontor.domain.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainPlaceTest {

  @Test
  void should_read_what_it_writes() {
    ChainPlace place = new ChainPlace(LocalDate.of(2026, 7, 28), 12, 1);
    assertThat(ChainPlace.parse(place.toString())).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-07-28", "2026-07-28.x.1", "2026-13-28.1.1", "1.2.3.4"})
  void should_refuse_what_is_no_place(String text) {
    assertThatThrownBy(() -> ChainPlace.parse(text)).isInstanceOf(DomainException.class);
  }
}
