package kontor.domain.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import kontor.domain.shared.DomainException;

/**
 * What a source is like, in one version of it.
 *
 * @param account the account its lines belong to where they do not say so themselves, or null
 * @param currency ISO 4217, of lines that do not say so themselves, or null
 * @param timeZone in which moments become days, or null
 * @param mapping how columns become fields, or null for formats that need none
 * @param delivery how its files follow each other; null means consecutive
 */
public record SourceVersion(
    String name,
    SourceKind kind,
    Format format,
    String account,
    String currency,
    String timeZone,
    Mapping mapping,
    Delivery delivery) {

  private static final int LONGEST_NAME = 200;

  /**
   * A version whose values are valid.
   *
   * @throws DomainException naming the field that is not
   */
  public SourceVersion {
    name = required("name", name);
    account = blankToNull(account);
    currency = blankToNull(currency);
    timeZone = blankToNull(timeZone);
    if (kind == null) {
      throw DomainException.field("kind", "A source has a kind.");
    }
    if (format == null) {
      throw DomainException.field("format", "A source has a format.");
    }
    delivery = delivery == null ? Delivery.CONSECUTIVE : delivery;
    checkCurrency(currency);
    checkTimeZone(timeZone);
  }

  /** A version whose files are consecutive. */
  public SourceVersion(
      String name,
      SourceKind kind,
      Format format,
      String account,
      String currency,
      String timeZone,
      Mapping mapping) {
    this(name, kind, format, account, currency, timeZone, mapping, Delivery.CONSECUTIVE);
  }

  /** The zone in which moments become days, or null. */
  public ZoneId zone() {
    return timeZone == null ? null : ZoneId.of(timeZone);
  }

  private static String required(String field, String value) {
    String text = blankToNull(value);
    if (text == null) {
      throw DomainException.field(field, "A source has a %s.".formatted(field));
    }
    if (text.length() > LONGEST_NAME) {
      throw DomainException.field(field, "At most %d characters.".formatted(LONGEST_NAME));
    }
    return text;
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static void checkCurrency(String currency) {
    try {
      if (currency != null) {
        Currency.getInstance(currency);
      }
    } catch (IllegalArgumentException unknown) {
      throw DomainException.field("currency", "%s is no currency of ISO 4217.".formatted(currency));
    }
  }

  private static void checkTimeZone(String timeZone) {
    try {
      if (timeZone != null) {
        ZoneId.of(timeZone);
      }
    } catch (DateTimeException unknown) {
      throw DomainException.field("timeZone", "%s is no time zone.".formatted(timeZone));
    }
  }
}
