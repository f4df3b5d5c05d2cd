package kontor.ejb.recon;

import java.util.Objects;
import java.util.Optional;
import kontor.domain.recon.match.Criterion;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchLine;

/** What a criterion compared, as people wrote it: a field as it stood in the file, not its key. */
final class ShownValue {

  private ShownValue() {}

  /** The value on a line; null where there is none. */
  static String of(Criterion criterion, LineView view, MatchLine line) {
    Optional<MatchField> field = MatchField.named(criterion.title());
    return field.isPresent()
        ? of(field.get(), view)
        : (view.side() == 1 ? criterion.first() : criterion.second()).apply(line);
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
