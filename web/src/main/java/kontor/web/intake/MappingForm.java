package kontor.web.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.CreditDebit;
import kontor.domain.intake.Field;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.Sign;
import kontor.domain.intake.guess.Dialect;
import kontor.domain.intake.guess.MappingDraft;

/** How a sample is read, as a person corrects it. */
public class MappingForm implements Serializable {

  private static final long serialVersionUID = 1;

  private String delimiter = ",";
  private String encoding = "UTF-8";
  private boolean header = true;
  private int skipRows;
  private String dateFormat;
  private String decimal = ".";
  private String thousands;
  private Sign sign = Sign.NORMAL;
  private Integer flagColumn;
  private String debitWords = "D";
  private boolean workbook;
  private String sheet;
  private final List<ColumnRow> columns = new ArrayList<>();

  /** The form of a guess from a sheet of a workbook. */
  static MappingForm of(MappingDraft draft, String sheet) {
    MappingForm form = of(draft);
    form.workbook = true;
    form.sheet = sheet;
    return form;
  }

  /** The form of a guess. */
  static MappingForm of(MappingDraft draft) {
    MappingForm form = new MappingForm();
    form.delimiter = String.valueOf(draft.delimiter());
    form.encoding = draft.encoding();
    form.header = draft.header();
    form.skipRows = draft.skipRows();
    form.dateFormat = draft.dateFormat();
    form.decimal = draft.decimalSeparator() == null ? "." : draft.decimalSeparator().toString();
    form.thousands = draft.thousandsSeparator();
    form.takeColumns(draft);
    form.takeFlag(draft.creditDebit());
    return form;
  }

  /** Reads the sample by a mapping that stands already, as far as its columns are there. */
  void take(Mapping mapping) {
    dateFormat = mapping.dateFormat();
    decimal = mapping.decimalSeparator() == null ? "." : mapping.decimalSeparator().toString();
    thousands = mapping.thousandsSeparator();
    sign = mapping.sign();
    columns.forEach(column -> column.setField(null));
    mapping.columns().forEach((field, ref) -> column(ref).ifPresent(c -> c.setField(field)));
    takeFlag(mapping.creditDebit());
  }

  private void takeColumns(MappingDraft draft) {
    int width =
        Math.max(
            draft.headerCells().size(),
            draft.sampleRows().stream().mapToInt(List::size).max().orElse(0));
    for (int i = 0; i < width; i++) {
      columns.add(new ColumnRow(i, name(draft, i), firstValue(draft, i), null));
    }
    draft.columns().forEach((field, ref) -> column(ref).ifPresent(c -> c.setField(field)));
  }

  private static String name(MappingDraft draft, int index) {
    return index < draft.headerCells().size() ? draft.headerCells().get(index) : "";
  }

  private static String firstValue(MappingDraft draft, int index) {
    return draft.sampleRows().stream()
        .filter(row -> index < row.size() && !row.get(index).isBlank())
        .map(row -> row.get(index))
        .findFirst()
        .orElse("");
  }

  private void takeFlag(CreditDebit flag) {
    flagColumn = flag == null ? null : column(flag.column()).map(ColumnRow::getIndex).orElse(null);
    if (flag != null) {
      debitWords = String.join(", ", flag.debit());
    }
  }

  private java.util.Optional<ColumnRow> column(ColumnRef ref) {
    return columns.stream()
        .filter(column ->
            ref.byNumber()
                ? column.getIndex() == ref.number() - 1
                : column.getName().equalsIgnoreCase(ref.name()))
        .findFirst();
  }

  /** The mapping the form says; throws a broken rule while something needed is missing. */
  Mapping asMapping() {
    return new Mapping(
        workbook ? null : delimiter.charAt(0),
        workbook ? null : encoding,
        header,
        skipRows,
        sheet,
        dateFormat,
        decimal.charAt(0),
        thousands,
        sign,
        flag(),
        fields());
  }

  /** How the file is written, as the person says. */
  Dialect asDialect() {
    return workbook
        ? new Dialect(',', "UTF-8", header, skipRows)
        : new Dialect(delimiter.charAt(0), encoding, header, skipRows);
  }

  private Map<Field, ColumnRef> fields() {
    Map<Field, ColumnRef> fields = new EnumMap<>(Field.class);
    columns.stream()
        .filter(column -> column.getField() != null)
        .forEach(column -> fields.putIfAbsent(column.getField(), reference(column)));
    return fields;
  }

  private CreditDebit flag() {
    if (flagColumn == null) {
      return null;
    }
    List<String> words =
        Arrays.stream(debitWords.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    return new CreditDebit(reference(columns.get(flagColumn)), words);
  }

  /** By its name where that is told apart, else by its number. */
  private ColumnRef reference(ColumnRow column) {
    boolean once =
        columns.stream().filter(c -> c.getName().equalsIgnoreCase(column.getName())).count() == 1;
    return header && once && !column.getName().isBlank()
        ? ColumnRef.named(column.getName())
        : ColumnRef.numbered(column.getIndex() + 1);
  }

  /** Whether two columns are said to be the same field. */
  boolean isTwice(ColumnRow column) {
    return column.getField() != null
        && columns.stream().filter(c -> c.getField() == column.getField()).count() > 1;
  }

  /** How many columns become a field. */
  public long getMapped() {
    return columns.stream().map(ColumnRow::getField).filter(Objects::nonNull).count();
  }

  public List<ColumnRow> getColumns() {
    return columns;
  }

  /** The columns that may hold a flag, by their index. */
  public List<Integer> getIndexes() {
    return IntStream.range(0, columns.size()).boxed().toList();
  }

  /** Whether it is of a workbook, which has sheets and neither delimiter nor encoding. */
  public boolean isWorkbook() {
    return workbook;
  }

  /** The sheet of a workbook; null: the first with rows. */
  public String getSheet() {
    return sheet;
  }

  public void setSheet(String sheet) {
    this.sheet = sheet == null || sheet.isBlank() ? null : sheet;
  }

  /** The usual encodings, and the one that is guessed. */
  public List<String> getEncodings() {
    return Stream.concat(
            Stream.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16LE", "UTF-16BE"),
            Stream.of(encoding))
        .distinct()
        .toList();
  }

  public List<String> getDelimiters() {
    return List.of(",", ";", "\t", "|");
  }

  public String getDelimiter() {
    return delimiter;
  }

  public void setDelimiter(String delimiter) {
    this.delimiter = delimiter;
  }

  public String getEncoding() {
    return encoding;
  }

  public void setEncoding(String encoding) {
    this.encoding = encoding;
  }

  public boolean isHeader() {
    return header;
  }

  public void setHeader(boolean header) {
    this.header = header;
  }

  public int getSkipRows() {
    return skipRows;
  }

  public void setSkipRows(int skipRows) {
    this.skipRows = skipRows;
  }

  public String getDateFormat() {
    return dateFormat;
  }

  public void setDateFormat(String dateFormat) {
    this.dateFormat = dateFormat;
  }

  public String getDecimal() {
    return decimal;
  }

  /** The other one of comma and full stop may then group the thousands. */
  public void setDecimal(String decimal) {
    if (!decimal.equals(this.decimal)) {
      thousands = null;
    }
    this.decimal = decimal;
  }

  public Sign getSign() {
    return sign;
  }

  public void setSign(Sign sign) {
    this.sign = sign;
  }

  public Integer getFlagColumn() {
    return flagColumn;
  }

  public void setFlagColumn(Integer flagColumn) {
    this.flagColumn = flagColumn;
  }

  public String getDebitWords() {
    return debitWords;
  }

  public void setDebitWords(String debitWords) {
    this.debitWords = debitWords;
  }
}
