package kontor.ejb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadLimitTest {

  @ParameterizedTest
  @CsvSource({
    "1 GiB, 1073741824",
    "1048576, 1048576",
    "5MiB, 5242880",
    "10 k, 10240",
    "2 GB, 2147483648"
  })
  void should_read_sizes(String text, long bytes) {
    assertThat(UploadLimit.parse(text)).isEqualTo(bytes);
  }

  @Test
  void should_refuse_what_is_no_size() {
    assertThatThrownBy(() -> UploadLimit.parse("much"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
