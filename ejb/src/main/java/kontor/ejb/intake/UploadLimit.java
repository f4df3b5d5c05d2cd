package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** How large a file may be: {@code KONTOR_MAX_UPLOAD}, in bytes or as {@code 1 GiB}. */
@ApplicationScoped
public class UploadLimit {

  private static final String NAME = "KONTOR_MAX_UPLOAD";
  private static final String DEFAULT = "1 GiB";
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,18})\\s*([KMGT]?)(?:I?B)?");
  private static final String UNITS = "KMGT";
  private static final int UNIT_BITS = 10;

  private final long bytes =
      parse(ConfigProvider.getConfig().getOptionalValue(NAME, String.class).orElse(DEFAULT));

  public long bytes() {
    return bytes;
  }

  /** Refuses a number of bytes above the limit. */
  public void check(long received) {
    if (received > bytes) {
      throw new UploadTooLargeException(bytes);
    }
  }

  static long parse(String size) {
    Matcher stated = SIZE.matcher(size.strip().toUpperCase(Locale.ROOT));
    if (!stated.matches()) {
      throw new IllegalArgumentException("%s=%s is no size such as “1 GiB”".formatted(NAME, size));
    }
    int unit = stated.group(2).isEmpty() ? 0 : UNITS.indexOf(stated.group(2)) + 1;
    return Math.multiplyExact(Long.parseLong(stated.group(1)), 1L << UNIT_BITS * unit);
  }
}
