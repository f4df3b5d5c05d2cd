package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import kontor.domain.shared.DomainException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {

  @ParameterizedTest
  @CsvSource({
    "MM/dd/yyyy, 12/15/2018, 2018-12-15",
    "dd.MM.yy, 01.02.26, 2026-02-01",
    "d/M/yyyy, 1/2/2026, 2026-02-01",
    "dd-MMM-yyyy, 03-feb-2026, 2026-02-03",
    "yyyyMMdd, 20260131, 2026-01-31",
    "yyyy-MM-dd HH:mm:ss, 2026-01-31 23:59:59, 2026-01-31"
  })
  void should_read_dates_by_pattern(String pattern, String text, LocalDate day) {
    assertThat(new DateFormats(pattern, null).parse(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "", "yesterday", "0001-01-01"})
  void should_refuse_days_that_do_not_exist(String text) {
    assertThatThrownBy(() -> new DateFormats(null, null).parse(text))
        .isInstanceOf(UnreadableValue.class);
  }

  @Test
  void should_put_a_moment_on_the_day_of_the_sources_zone() {
    String pattern = "yyyy-MM-dd'T'HH:mm:ssXXX";
    String late = "2026-01-31T23:30:00Z";
    assertThat(new DateFormats(pattern, ZoneId.of("Europe/Berlin")).parse(late))
        .isEqualTo("2026-02-01");
    assertThat(new DateFormats(pattern, null).parse(late)).isEqualTo("2026-01-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "HH:mm", "MM/yyyy", "dd.MM"})
  void should_refuse_patterns_that_make_no_day(String pattern) {
    assertThatThrownBy(() -> DateFormats.check(pattern)).isInstanceOf(DomainException.class);
  }

  @Property
  void should_read_or_refuse_but_never_fail(@ForAll String text) {
    try {
      assertThat(new DateFormats(null, null).parse(text)).isNotNull();
    } catch (UnreadableValue refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
