package kontor.ejb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.ByteConverter;

class CopyRowsTest {

  @Property
  void should_write_amounts_that_are_read_back_exactly(
      @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long units,
      @ForAll @IntRange(max = 4) int scale) {
    assertReadBack(BigDecimal.valueOf(units, scale));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "0.0001",
        "-0.01",
        "1",
        "10000",
        "-10000.00",
        "100000000",
        "9999.9999",
        "12345.6",
        "99999999999999",
        "999999999999999.9999",
        "0.00001",
        "1E+5"
      })
  void should_write_the_bounds(String amount) {
    assertReadBack(new BigDecimal(amount));
  }

  private static void assertReadBack(BigDecimal amount) {
    byte[] written = new CopyRows().number(amount).toBytes();
    int length = ByteBuffer.wrap(written).getInt();
    assertThat(length).isEqualTo(written.length - Integer.BYTES);
    BigDecimal read = (BigDecimal) ByteConverter.numeric(written, Integer.BYTES, length);
    assertThat(read).isEqualByComparingTo(amount);
    assertThat(read.scale()).isEqualTo(Math.max(amount.scale(), 0));
  }
}
