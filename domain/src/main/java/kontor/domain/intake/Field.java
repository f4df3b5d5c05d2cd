package kontor.domain.intake;

import java.util.Arrays;
import java.util.Optional;

/** The fields of a line a column can be mapped to, under their names in the mapping document. */
public enum Field {
  EXTERNAL_ID("externalId"),
  BOOKING_DATE("bookingDate"),
  VALUE_DATE("valueDate"),
  AMOUNT("amount"),
  DEBIT("debit"),
  CREDIT("credit"),
  FEE("fee"),
  CURRENCY("currency"),
  REFERENCE("reference"),
  COUNTERPARTY("counterparty"),
  ACCOUNT("account"),
  DESCRIPTION("description"),
  STATUS("status"),
  BALANCE("balance");

  private final String documentName;

  Field(String documentName) {
    this.documentName = documentName;
  }

  /** The name in the mapping document and in rejects, {@code bookingDate}. */
  public String documentName() {
    return documentName;
  }

  public static Optional<Field> named(String documentName) {
    return Arrays.stream(values()).filter(f -> f.documentName.equals(documentName)).findFirst();
  }
}
