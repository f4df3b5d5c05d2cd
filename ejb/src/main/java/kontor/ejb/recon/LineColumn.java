package kontor.ejb.recon;

import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.WindowField;

/** The column of {@code intake.statement_line} (as {@code l}) behind each field: the whitelist. */
final class LineColumn {

  private LineColumn() {}

  static String of(MatchField field) {
    return switch (field) {
      case REFERENCE -> "l.reference_key";
      case AMOUNT -> "l.amount";
      case CURRENCY -> "l.currency";
      case EXTERNAL_ID -> "l.external_id";
      case ACCOUNT -> "l.account";
      case COUNTERPARTY -> "l.counterparty_key";
      case BOOKING_DATE -> "l.booking_date";
      case VALUE_DATE -> "l.value_date";
      case DESCRIPTION -> "l.description";
    };
  }

  static String of(WindowField field) {
    return switch (field) {
      case BOOKING_DATE -> "l.booking_date";
      case VALUE_DATE -> "l.value_date";
    };
  }

  /** The same in the order of {@link kontor.domain.recon.match.BlockKey}: texts byte by byte. */
  static String ordered(MatchField field) {
    return switch (field) {
      case AMOUNT, BOOKING_DATE, VALUE_DATE -> of(field);
      default -> of(field) + " collate \"C\"";
    };
  }

  /** True for a value that can agree with another: neither missing nor blank. */
  static String isPresent(MatchField field) {
    return switch (field) {
      case AMOUNT, BOOKING_DATE, VALUE_DATE -> of(field) + " is not null";
      default -> of(field) + " <> ''";
    };
  }
}
