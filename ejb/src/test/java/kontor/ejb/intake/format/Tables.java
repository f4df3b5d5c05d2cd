package kontor.ejb.intake.format;

import java.util.Map;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.CreditDebit;
import kontor.domain.intake.Field;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.Sign;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.SourceVersion;

/** Sources whose mapping is made of a few words. */
final class Tables {

  private Tables() {}

  /** Columns named Date, Amount, Currency and Text. */
  static Mapping mapping() {
    return mapping(null, 0, null, null);
  }

  static Mapping mapping(String sheet, int skipRows, String dateFormat, Character decimal) {
    return new Mapping(
        null,
        null,
        true,
        skipRows,
        sheet,
        dateFormat,
        decimal,
        null,
        Sign.NORMAL,
        null,
        Map.of(
            Field.BOOKING_DATE, ColumnRef.named("Date"),
            Field.AMOUNT, ColumnRef.named("Amount"),
            Field.DESCRIPTION, ColumnRef.named("Text")));
  }

  /** A header with these columns, everything else as it usually is. */
  static Mapping columns(Map<Field, ColumnRef> columns) {
    return columns(columns, null, Sign.NORMAL);
  }

  static Mapping columns(Map<Field, ColumnRef> columns, CreditDebit flag, Sign sign) {
    return new Mapping(null, null, true, 0, null, null, null, null, sign, flag, columns);
  }

  static SourceVersion source(Format format, Mapping mapping) {
    return new SourceVersion("Bank", SourceKind.BANK, format, null, "EUR", null, mapping);
  }
}
