package kontor.ejb.intake.format.swift;

import com.prowidesoftware.swift.model.field.Field61;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontor.domain.intake.Field;
import kontor.domain.intake.UnreadableValue;
import kontor.ejb.intake.format.reading.RowFault;

/**
 * A statement line (:61:) as it stands there. Prowide parts its subfields; two dialects it does not
 * read are written as the standard has them before: blanks in place of the entry date, and a blank
 * behind the amount.
 */
final class SwiftEntry {

  private static final Pattern BLANK_DATE = Pattern.compile("^([0-9]{6}) {4}");
  private static final Pattern BLANK_BEHIND_AMOUNT =
      Pattern.compile("^([0-9]{6}(?:[0-9]{4})?[A-Z]{1,3}[0-9,]+) +(?=[A-Z])");
  private static final Pattern FUNDS_CODE = Pattern.compile("[A-Z]?");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9][A-Z0-9 ]{2}");

  /** A reference filled up with blanks, then the other party's name (Dutch banks). */
  private static final Pattern FILLED_UP = Pattern.compile("(\\S.*?) {2,}(\\S.*)");

  /** An account number in place of a reference; RF… is a creditor's reference. */
  private static final Pattern IBAN = Pattern.compile("(?!RF)[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

  private final Field61 field;
  private final String supplement;

  private SwiftEntry(Field61 field, String supplement) {
    this.field = field;
    this.supplement = supplement;
  }

  static SwiftEntry of(SwiftField line) {
    String standard = standard(line.firstLine());
    Field61 field = new Field61(standard);
    if (!standard.equals(field.getValue()) || !hasCodes(field)) {
      throw new RowFault(
          null, line.value(), "The entry is not dates, mark, amount, type and references.");
    }
    return new SwiftEntry(field, line.furtherLines());
  }

  /** Where letters and figures stand in each other's place, the codes are none. */
  private static boolean hasCodes(Field61 field) {
    String funds = field.getFundsCode();
    String type = field.getTransactionType() + field.getIdentificationCode();
    return (funds == null || FUNDS_CODE.matcher(funds).matches()) && TYPE.matcher(type).matches();
  }

  private static String standard(String line) {
    String dated = BLANK_DATE.matcher(line.stripTrailing()).replaceFirst("$1");
    String parted = BLANK_BEHIND_AMOUNT.matcher(dated).replaceFirst("$1");
    return parted.endsWith("//") ? parted.substring(0, parted.length() - 2) : parted;
  }

  LocalDate valueDate() {
    String stated = field.getValueDate();
    return RowFault.telling(Field.VALUE_DATE, stated, () -> SwiftDates.day(stated));
  }

  /** The entry date, its year from the value date; the value date where none is stated. */
  LocalDate bookingDate() {
    String stated = field.getEntryDate();
    LocalDate value = valueDate();
    return stated == null
        ? value
        : RowFault.telling(Field.BOOKING_DATE, stated, () -> SwiftDates.near(value, stated));
  }

  /** What the entry moves: a reversal turns the sign of what it reverses. */
  BigDecimal movement(Currency currency) {
    String stated = field.getAmount();
    return RowFault.telling(
        Field.AMOUNT,
        stated,
        () -> {
          BigDecimal amount = SwiftAmount.of(stated, currency);
          return lowers() ? amount.negate() : amount;
        });
  }

  private boolean lowers() {
    String mark = field.getDebitCreditMark();
    return switch (mark) {
      case "D", "RC", "ED" -> true;
      case "C", "RD", "EC" -> false;
      case null, default ->
          throw new UnreadableValue("An entry is marked C, D, RC, RD, EC or ED, not " + mark + ".");
    };
  }

  /** An entry that is expected, and not yet booked. */
  boolean expected() {
    return field.getDebitCreditMark().startsWith("E");
  }

  /** The mark where it says more than credit or debit. */
  String status() {
    String mark = field.getDebitCreditMark();
    return mark.length() > 1 ? mark : null;
  }

  /** The customer's reference; null where an account, or where to find one, stands in its place. */
  String customerReference() {
    String stated = field.getReferenceForTheAccountOwner();
    if (stated == null || FILLED_UP.matcher(stated).matches() || namesAccount()) {
      return null;
    }
    return switch (stated.strip()) {
      case "EREF", "EREF+", "KREF", "KREF+" -> null;
      default -> stated;
    };
  }

  private boolean namesAccount() {
    String stated = field.getReferenceForTheAccountOwner();
    return stated != null && IBAN.matcher(stated.strip()).matches();
  }

  String bankReference() {
    return field.getReferenceOfTheAccountServicingInstitution();
  }

  /** The other party's name, where a dialect has it here. */
  String counterparty() {
    String stated = field.getReferenceForTheAccountOwner();
    Matcher filled = FILLED_UP.matcher(stated == null ? "" : stated);
    if (filled.matches()) {
      return filled.group(2);
    }
    return namesAccount() ? supplement : null;
  }

  /** Supplementary details, where they are words and not codes. */
  String details() {
    return supplement.startsWith("/") ? null : supplement;
  }
}
