package kontor.ejb.intake.format.camt;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.regex.Pattern;
import kontor.domain.intake.AmountFormat;
import kontor.domain.intake.DateFormats;
import kontor.domain.intake.Field;
import kontor.ejb.intake.format.reading.RowFault;

/** Amounts, currencies and dates as XML Schema writes them; what is not so faults the entry. */
final class CamtValues {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern OFFSET = Pattern.compile("(?:Z|[+-][0-9]{2}:[0-9]{2})\\z");
  private static final int LONGEST_MOMENT = 40;

  private final AmountFormat amounts = new AmountFormat('.', "");
  private final DateFormats days = new DateFormats(DateFormats.ISO, null);
  private final ZoneId zone;

  /**
   * Values of one file.
   *
   * @param zone in which a moment with an offset falls on a day; null: the day as it is written
   */
  CamtValues(ZoneId zone) {
    this.zone = zone;
  }

  Currency currency(String code) {
    if (code == null) {
      throw new RowFault(
          Field.CURRENCY, null, "Neither the amount nor the account says the currency.");
    }
    try {
      if (CODE.matcher(code).matches()) {
        return Currency.getInstance(code);
      }
    } catch (IllegalArgumentException unknown) {
      // told below
    }
    throw new RowFault(Field.CURRENCY, code, "This is no currency of ISO 4217.");
  }

  /** The exact amount, at least zero: its direction stands in an element of its own. */
  BigDecimal amount(String figures, Currency currency) {
    if (figures == null) {
      throw new RowFault(Field.AMOUNT, null, "The amount is empty.");
    }
    BigDecimal amount =
        RowFault.telling(Field.AMOUNT, figures, () -> amounts.parse(figures, currency));
    if (amount.signum() < 0) {
      throw new RowFault(
          Field.AMOUNT, figures, "An amount of an entry has no sign; CRDT or DBIT stands for it.");
    }
    return amount;
  }

  /** The day of a date or a moment; null for none. */
  LocalDate day(Field field, String text) {
    if (text == null) {
      return null;
    }
    return RowFault.telling(
        field,
        text,
        () -> days.parse(text.indexOf('T') < 0 ? withoutOffset(text) : dayOfMoment(text)));
  }

  private static String withoutOffset(String date) {
    return OFFSET.matcher(date).replaceFirst("");
  }

  /** The text itself where it is no moment, so that it is refused as one. */
  private String dayOfMoment(String text) {
    if (text.length() > LONGEST_MOMENT) {
      return text;
    }
    try {
      TemporalAccessor moment =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return moment instanceof OffsetDateTime offset && zone != null
          ? offset.atZoneSameInstant(zone).toLocalDate().toString()
          : LocalDate.from(moment).toString();
    } catch (DateTimeException unreadable) {
      return text;
    }
  }
}
