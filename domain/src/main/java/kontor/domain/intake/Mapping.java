package kontor.domain.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kontor.domain.shared.DomainException;

/**
 * How the rows and columns of a table become statement lines: the {@code mapping} of a source.
 *
 * @param delimiter what stands between two fields; null: a comma
 * @param encoding the name of the character set; null: UTF-8, or what a byte order mark says
 * @param header whether the first row names the columns
 * @param skipRows lines before the header or the first row
 * @param sheet the sheet of a workbook; null: the first
 * @param dateFormat a Java date pattern; null: ISO 8601
 * @param decimalSeparator null: a full stop
 * @param thousandsSeparator empty: none; null: whichever is used plausibly
 * @param sign how the source writes its signs
 * @param creditDebit the column that alone gives the sign, or null
 * @param columns which column holds which field
 */
public record Mapping(
    Character delimiter,
    String encoding,
    boolean header,
    int skipRows,
    String sheet,
    String dateFormat,
    Character decimalSeparator,
    String thousandsSeparator,
    Sign sign,
    CreditDebit creditDebit,
    Map<Field, ColumnRef> columns) {

  public static final int MOST_ROWS_SKIPPED = 1_000;
  public static final int MOST_COLUMNS = 1_000;

  /**
   * A mapping whose parts agree with each other.
   *
   * @throws DomainException naming the field that does not
   */
  public Mapping {
    columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
    sign = sign == null ? Sign.NORMAL : sign;
    checkDelimiter(delimiter);
    checkEncoding(encoding);
    checkSkippedRows(skipRows);
    DateFormats.check(dateFormat);
    AmountFormat.check(decimalSeparator, thousandsSeparator);
    checkAmountColumns(columns, creditDebit);
    checkNames(header, columns, creditDebit);
  }

  public Optional<ColumnRef> column(Field field) {
    return Optional.ofNullable(columns.get(field));
  }

  public char delimiterOrComma() {
    return delimiter == null ? ',' : delimiter;
  }

  private static void checkDelimiter(Character delimiter) {
    if (delimiter != null
        && (Character.isLetterOrDigit(delimiter) || "\"\r\n\0".indexOf(delimiter) >= 0)) {
      throw invalid(
          "delimiter", "A delimiter is one character that is no letter, digit, quote or line end.");
    }
  }

  private static void checkEncoding(String encoding) {
    try {
      if (encoding != null) {
        Charset.forName(encoding);
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw invalid("encoding", "There is no encoding named %s.".formatted(encoding));
    }
  }

  private static void checkSkippedRows(int skipRows) {
    if (skipRows < 0 || skipRows > MOST_ROWS_SKIPPED) {
      throw invalid(
          "skipRows", "Between 0 and %d rows can be skipped.".formatted(MOST_ROWS_SKIPPED));
    }
  }

  private static void checkAmountColumns(Map<Field, ColumnRef> columns, CreditDebit flag) {
    require(columns, Field.BOOKING_DATE, "A column for the booking date is missing.");
    boolean split = columns.containsKey(Field.DEBIT) || columns.containsKey(Field.CREDIT);
    if (split && columns.containsKey(Field.AMOUNT)) {
      throw invalid(
          "columns.amount",
          "Either one column holds the amount, or debit and credit have their own.");
    }
    if (!split) {
      require(columns, Field.AMOUNT, "A column for the amount is missing.");
    }
    if (split && flag != null) {
      throw invalid("creditDebit", "Separate debit and credit columns need no flag.");
    }
  }

  private static void require(Map<Field, ColumnRef> columns, Field field, String message) {
    if (!columns.containsKey(field)) {
      throw invalid("columns." + field.documentName(), message);
    }
  }

  private static void checkNames(boolean header, Map<Field, ColumnRef> columns, CreditDebit flag) {
    columns.forEach(
        (field, column) -> checkColumn(header, "columns." + field.documentName(), column));
    if (flag != null) {
      checkColumn(header, "creditDebit.column", flag.column());
    }
    if (flag != null && flag.debit().isEmpty()) {
      throw invalid("creditDebit.debit", "At least one word must mean debit.");
    }
  }

  private static void checkColumn(boolean header, String field, ColumnRef column) {
    if (!header && !column.byNumber()) {
      throw invalid(field, "Without a header a column is given by its number.");
    }
    if (column.byNumber() && (column.number() < 1 || column.number() > MOST_COLUMNS)) {
      throw invalid(field, "Columns are counted from 1 to %d.".formatted(MOST_COLUMNS));
    }
  }

  private static DomainException invalid(String field, String message) {
    return DomainException.field("mapping." + field, message);
  }
}
