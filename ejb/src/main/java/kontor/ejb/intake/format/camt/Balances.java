package kontor.ejb.intake.format.camt;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.RowFault;
import kontor.ejb.intake.format.xml.XmlCursor;

/**
 * The booked balances (Bal) of a statement: opening is OPBD, else PRCD, of several the one of the
 * earliest day; closing is CLBD, of several the one of the latest day. Interim, available, expected
 * and informative balances do not count.
 */
final class Balances {

  private static final int ISO_DAY = 10;

  /** A booked balance; negative where the account is overdrawn. */
  record Balance(BigDecimal amount, Currency currency, String day) {

    private boolean isBefore(Balance other) {
      return day.compareTo(other.day) < 0;
    }

    /** Its day, of a moment the day it is written with; null where none can be read. */
    LocalDate date() {
      try {
        return day.length() < ISO_DAY ? null : LocalDate.parse(day.substring(0, ISO_DAY));
      } catch (DateTimeParseException unreadable) {
        return null;
      }
    }
  }

  private static final class Stated {
    private String type;
    private StatedAmount amount;
    private String direction;
    private String day = "";
  }

  private final CamtValues values;
  private Balance opening;
  private Balance previousClosing;
  private Balance closing;

  Balances(CamtValues values) {
    this.values = values;
  }

  /**
   * The element the cursor stands on.
   *
   * @throws FileFault when a balance that counts cannot be read
   */
  void read(XmlCursor xml) throws IOException {
    Stated stated = new Stated();
    xml.children(name -> part(name, xml, stated));
    switch (stated.type) {
      case "OPBD" -> opening = earlier(opening, balance(stated));
      case "PRCD" -> previousClosing = earlier(previousClosing, balance(stated));
      case "CLBD" -> closing = later(closing, balance(stated));
      case null, default -> {}
    }
  }

  private static void part(String name, XmlCursor xml, Stated stated) throws IOException {
    switch (name) {
      case "Tp" ->
          xml.children(part -> {
            if (part.equals("CdOrPrtry")) {
              stated.type = xml.text();
            }
          });
      case "Amt" -> stated.amount = StatedAmount.in(xml);
      case "CdtDbtInd" -> stated.direction = xml.text();
      case "Dt" -> stated.day = day(xml.text());
      default -> {}
    }
  }

  /** Days of ISO 8601 stand in the order of their texts. */
  private static String day(String moment) {
    return moment == null ? "" : moment;
  }

  private Balance balance(Stated stated) {
    try {
      StatedAmount amount = stated.amount == null ? new StatedAmount(null, null) : stated.amount;
      Currency currency = values.currency(amount.currency());
      BigDecimal figure = values.amount(amount.figures(), currency);
      return new Balance(Direction.of(stated.direction).signed(figure), currency, stated.day);
    } catch (RowFault unreadable) {
      throw new FileFault(
          "A balance (%s) cannot be read: %s".formatted(stated.type, unreadable.getMessage()));
    }
  }

  private static Balance earlier(Balance known, Balance next) {
    return known == null || next.isBefore(known) ? next : known;
  }

  private static Balance later(Balance known, Balance next) {
    return known == null || !next.isBefore(known) ? next : known;
  }

  /** The balance before the first movement, or null. */
  Balance opening() {
    return opening == null ? previousClosing : opening;
  }

  /** The balance after the last movement, or null. */
  Balance closing() {
    return closing;
  }
}
