package kontor.domain.recon.match;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A field two lines can agree in. Reference and counterparty are compared by the normalised keys
 * made at intake; a missing or blank value agrees with nothing, not even with another missing one.
 */
public enum MatchField {
  REFERENCE("reference", MatchLine::reference),
  AMOUNT("amount", line -> line.amount().stripTrailingZeros()),
  CURRENCY("currency", MatchLine::currency),
  EXTERNAL_ID("externalId", MatchLine::externalId),
  ACCOUNT("account", MatchLine::account),
  COUNTERPARTY("counterparty", MatchLine::counterparty),
  BOOKING_DATE("bookingDate", MatchLine::bookingDate),
  VALUE_DATE("valueDate", MatchLine::valueDate),
  DESCRIPTION("description", MatchLine::description);

  private final String title;
  private final Function<MatchLine, Object> value;

  MatchField(String title, Function<MatchLine, Object> value) {
    this.title = title;
    this.value = value;
  }

  /** The name in rules, {@code externalId}. */
  public String title() {
    return title;
  }

  /** The value two lines are compared by, or null when it agrees with nothing. */
  public Object keyOf(MatchLine line) {
    Object key = value.apply(line);
    return key instanceof String text && text.isEmpty() ? null : key;
  }

  /** The value as people read it, or null. */
  String shown(MatchLine line) {
    Object key = this == AMOUNT ? line.amount().toPlainString() : keyOf(line);
    return key == null ? null : key.toString();
  }

  /** Whether two lines agree in this field; a missing value agrees with nothing. */
  public boolean agree(MatchLine first, MatchLine second) {
    Object key = keyOf(first);
    return key != null && key.equals(keyOf(second));
  }

  /** The field of a name, if there is one. */
  public static Optional<MatchField> named(String title) {
    return Arrays.stream(values()).filter(field -> field.title.equals(title)).findFirst();
  }

  /** All names, for a sentence that helps. */
  public static String titles() {
    return Arrays.stream(values()).map(MatchField::title).collect(Collectors.joining(", "));
  }
}
