package kontor.web.intake;

import kontor.domain.intake.Field;
import kontor.ejb.intake.SampleReading;
import kontor.web.frame.Words;

/**
 * How a column of the sample is read.
 *
 * @param words as what it is read
 * @param says fits, look, refused or not mapped, in words
 */
public record ColumnReading(String words, String says, String state, String icon) {

  static ColumnReading of(ColumnRow column, MappingForm mapping, SampleReading reading) {
    if (column.isCards() && column.getField() == null) {
      return refused();
    }
    if (column.getField() == null) {
      return unused(column, mapping);
    }
    if (mapping.isTwice(column)) {
      return look(Words.of("intake.read.twice"));
    }
    return rejects(column.getField(), reading) > 0
        ? look(Words.of("intake.read.rejects", rejects(column.getField(), reading)))
        : new ColumnReading(read(column, mapping), Words.of("intake.fits"), "matched", "check");
  }

  private static ColumnReading refused() {
    return new ColumnReading(
        Words.of("intake.read.cards"), Words.of("intake.refused"), "locked", "lock");
  }

  private static ColumnReading unused(ColumnRow column, MappingForm mapping) {
    boolean flag = Integer.valueOf(column.getIndex()).equals(mapping.getFlagColumn());
    return flag
        ? new ColumnReading(
            Words.of("intake.read.flag", mapping.getDebitWords()),
            Words.of("intake.fits"),
            "matched",
            "check")
        : new ColumnReading("", Words.of("intake.notMapped"), "", "minus");
  }

  private static ColumnReading look(String words) {
    return new ColumnReading(words, Words.of("intake.look"), "pending", "warn");
  }

  private static long rejects(Field field, SampleReading reading) {
    return reading == null
        ? 0
        : reading.rejects().stream()
            .filter(reject -> field.documentName().equals(reject.field()))
            .count();
  }

  private static String read(ColumnRow column, MappingForm mapping) {
    return switch (column.getField()) {
      case BOOKING_DATE, VALUE_DATE ->
          Words.of(
              "intake.read.date",
              mapping.getDateFormat() == null ? "yyyy-MM-dd" : mapping.getDateFormat());
      case AMOUNT, DEBIT, CREDIT, FEE, BALANCE ->
          Words.of(
              ",".equals(mapping.getDecimal()) ? "intake.decimal.comma" : "intake.decimal.point");
      case CURRENCY -> "ISO 4217";
      case EXTERNAL_ID, REFERENCE, COUNTERPARTY, ACCOUNT, DESCRIPTION, STATUS ->
          Words.of("intake.read.text");
    };
  }
}
