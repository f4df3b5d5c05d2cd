package kontor.web.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import kontor.domain.shared.Total;

/**
 * Figures, dates and sentences as pages write them; the functions of the tag library {@code
 * urn:kontor}.
 *
 * <p>Minus is U+2212; nothing is an en dash; amounts stand at their currency's minor units.
 */
public final class Words {

  private static final String NOTHING = "–";
  private static final char MINUS = '\u2212';
  private static final DateTimeFormatter SHORT_DAY = english("d MMM");
  private static final DateTimeFormatter LONG_DAY = english("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = english("MMMM uuuu");
  private static final DateTimeFormatter UTC = english("d MMM HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter LOCAL = english("d MMM uuuu, HH:mm:ss (xxx)");
  private static final DateTimeFormatter MINUTE = english("d MMM uuuu, HH:mm");
  private static final int HASH_END = 4;
  private static final int HOURS_SAID_AS_HOURS = 48;

  private Words() {}

  /** The sentence of a message key, its arguments filled in. */
  public static String of(String key, Object... arguments) {
    String sentence =
        ResourceBundle.getBundle("kontor.web.messages", Locale.ENGLISH).getString(key);
    return arguments.length == 0
        ? sentence
        : new MessageFormat(sentence, Locale.ENGLISH).format(arguments);
  }

  /** 1,204.77 or −318.40, at the minor units of the currency; without a currency, two digits. */
  public static String amount(BigDecimal value, String currency) {
    if (value == null) {
      return NOTHING;
    }
    int digits = Math.max(minorUnits(currency), value.stripTrailingZeros().scale());
    return grouped(value, digits);
  }

  /** 1,204.77 or −318.4, with just the decimals it has. */
  public static String figure(BigDecimal value) {
    return grouped(value, Math.max(value.scale(), 0));
  }

  /** 182,406, about 1,940,000, or 10,000+. */
  public static String total(Total total) {
    return switch (total.certainty()) {
      case EXACT -> count(total.count());
      case ABOUT -> of("frame.total.about", total.count());
      case MORE_THAN -> of("frame.total.more", total.count());
    };
  }

  /** 100 of 182,406. */
  public static String shown(int items, Total total) {
    return of("frame.page.shown", items, total(total));
  }

  /** 182,406. */
  public static String count(Number value) {
    return value == null ? NOTHING : grouped(BigDecimal.valueOf(value.longValue()), 0);
  }

  /** 99.36 for 9936 of 10,000: per cent, two digits; nothing of nothing is a dash. */
  public static String share(Number part, Number whole) {
    if (part == null || whole == null || whole.longValue() == 0) {
      return NOTHING;
    }
    var share =
        BigDecimal.valueOf(part.longValue())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole.longValue()), 2, RoundingMode.DOWN);
    return grouped(share, 2);
  }

  public static String day(LocalDate date) {
    return date == null ? NOTHING : date.toString();
  }

  public static String shortDay(LocalDate date) {
    return date == null ? NOTHING : SHORT_DAY.format(date);
  }

  public static String longDay(LocalDate date) {
    return date == null ? NOTHING : LONG_DAY.format(date);
  }

  /** July 2026. */
  public static String month(LocalDate date) {
    return MONTH.format(date);
  }

  public static String utc(Instant moment) {
    return moment == null ? NOTHING : UTC.format(moment);
  }

  public static String local(Instant moment, String zone) {
    return moment == null ? NOTHING : LOCAL.withZone(ZoneId.of(zone)).format(moment);
  }

  public static String minute(Instant moment, String zone) {
    return moment == null ? NOTHING : MINUTE.withZone(ZoneId.of(zone)).format(moment);
  }

  /** 40 min, 26 h, 21 days. */
  public static String age(Instant from, Instant to) {
    if (from == null || to == null) {
      return NOTHING;
    }
    var span = Duration.between(from, to);
    if (span.toMinutes() < 60) {
      return of("frame.age.minutes", Math.max(span.toMinutes(), 0));
    }
    return span.toHours() < HOURS_SAID_AS_HOURS
        ? of("frame.age.hours", span.toHours())
        : of("frame.age.days", span.toDays());
  }

  /** ca33…f212. */
  public static String hash(String hash) {
    if (hash == null || hash.length() <= 2 * HASH_END) {
      return hash == null ? NOTHING : hash;
    }
    return hash.substring(0, HASH_END) + "…" + hash.substring(hash.length() - HASH_END);
  }

  private static int minorUnits(String currency) {
    try {
      return currency == null
          ? 2
          : Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    } catch (IllegalArgumentException unknown) {
      return 2;
    }
  }

  private static String grouped(BigDecimal value, int digits) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    symbols.setMinusSign(MINUS);
    var format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(value);
  }

  private static DateTimeFormatter english(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
