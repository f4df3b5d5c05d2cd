package kontor.ejb.recon;

import java.util.Objects;
import kontor.domain.recon.match.Criterion;
import kontor.domain.recon.match.MatchField;
import kontor.ejb.recon.NearLines.Seen;

/** What a criterion compared, as people wrote it: a field as it stood in the file, not its key. */
final class ShownValue {

  private ShownValue() {}

  /** What a criterion compared on two lines, the first one's value. */
  static String first(Criterion criterion, Seen first, Seen second) {
    return MatchField.named(criterion.title())
        .map(field -> of(field, first.view()))
        .orElseGet(() -> criterion.first().of(first.line(), second.line()));
  }

  /** The second one's value. */
  static String second(Criterion criterion, Seen first, Seen second) {
    return MatchField.named(criterion.title())
        .map(field -> of(field, second.view()))
        .orElseGet(() -> criterion.second().of(first.line(), second.line()));
  }

  /** A field of a line; null where it has none. */
  static String of(MatchField field, LineView line) {
    Object value =
        switch (field) {
          case REFERENCE -> line.reference();
          case AMOUNT -> line.amount().toPlainString();
          case CURRENCY -> line.currency();
          case EXTERNAL_ID -> line.externalId();
          case ACCOUNT -> line.account();
          case COUNTERPARTY -> line.counterparty();
          case BOOKING_DATE -> line.bookingDate();
          case VALUE_DATE -> line.valueDate();
          case DESCRIPTION -> line.description();
        };
    return Objects.toString(value, null);
  }
}
