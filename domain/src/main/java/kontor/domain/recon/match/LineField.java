package kontor.domain.recon.match;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A field a condition may test. Reference and counterparty are tested in the normalised form made
 * at intake, which is in upper case.
 */
public enum LineField {
  REFERENCE("reference", Type.TEXT, MatchLine::reference),
  AMOUNT("amount", Type.AMOUNT, MatchLine::amount),
  FEE("fee", Type.AMOUNT, MatchLine::fee),
  CURRENCY("currency", Type.TEXT, MatchLine::currency),
  EXTERNAL_ID("externalId", Type.TEXT, MatchLine::externalId),
  ACCOUNT("account", Type.TEXT, MatchLine::account),
  COUNTERPARTY("counterparty", Type.TEXT, MatchLine::counterparty),
  BOOKING_DATE("bookingDate", Type.DATE, MatchLine::bookingDate),
  VALUE_DATE("valueDate", Type.DATE, MatchLine::valueDate),
  DESCRIPTION("description", Type.TEXT, MatchLine::description);

  /** What values a field has. */
  public enum Type {
    TEXT,
    /** A decimal number, signed: positive, the balance of the account rises. */
    AMOUNT,
    DATE
  }

  private final String title;
  private final Type type;
  private final Function<MatchLine, Comparable<?>> value;

  LineField(String title, Type type, Function<MatchLine, Comparable<?>> value) {
    this.title = title;
    this.type = type;
    this.value = value;
  }

  /** The name in rules, {@code externalId}. */
  public String title() {
    return title;
  }

  public Type type() {
    return type;
  }

  /** The line's value, or null. */
  Comparable<?> of(MatchLine line) {
    return value.apply(line);
  }

  /** The field of a name, if there is one. */
  public static Optional<LineField> named(String title) {
    return Arrays.stream(values()).filter(field -> field.title.equals(title)).findFirst();
  }

  /** All names, for a sentence that helps. */
  public static String titles() {
    return Arrays.stream(values()).map(LineField::title).collect(Collectors.joining(", "));
  }
}
