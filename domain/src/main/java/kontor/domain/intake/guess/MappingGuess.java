package kontor.domain.intake.guess;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.CreditDebit;
import kontor.domain.intake.Field;

/** Guesses the mapping of a CSV file from its first bytes. */
public final class MappingGuess {

  private static final int SHOWN_ROWS = 20;
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  private final Charset encoding;
  private final char delimiter;
  private final List<SampleRow> table;
  private final int width;
  private final int start;
  private final boolean header;
  private final List<SampleRow> data;
  private final Map<Field, ColumnRef> columns = new EnumMap<>(Field.class);
  private final Map<Field, Integer> positions = new EnumMap<>(Field.class);
  private final List<String> questions = new ArrayList<>();

  private MappingGuess(byte[] first, String fileName, Dialect given) {
    encoding =
        given.encoding() == null ? EncodingGuess.of(first) : Charset.forName(given.encoding());
    String text = withoutMark(new String(first, encoding));
    delimiter = given.delimiter() == null ? delimiter(text, fileName) : given.delimiter();
    table = SampleTable.rows(text, delimiter);
    width = DelimiterGuess.usualWidth(table);
    start = given.skipRows() == null ? firstRowOfTable() : firstRowBehind(given.skipRows());
    header = start < table.size() && headed(given);
    data = table.subList(Math.min(header ? start + 1 : start, table.size()), table.size());
  }

  /** The draft of a mapping for a file that begins with these bytes. */
  public static MappingDraft of(byte[] first, String fileName) {
    return of(first, fileName, Dialect.UNKNOWN);
  }

  /** The draft of a mapping, as far as a person has not said how the file is written. */
  public static MappingDraft of(byte[] first, String fileName, Dialect given) {
    return new MappingGuess(first, fileName, given).draft();
  }

  private static char delimiter(String text, String fileName) {
    return isTabbed(fileName) ? '\t' : DelimiterGuess.of(text);
  }

  private boolean headed(Dialect given) {
    return given.header() == null ? looksLikeHeader(table.get(start)) : given.header();
  }

  private int firstRowBehind(int skippedLines) {
    return IntStream.range(0, table.size())
        .filter(i -> table.get(i).line() > skippedLines)
        .findFirst()
        .orElse(table.size());
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isTabbed(String fileName) {
    return fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".tsv");
  }

  private int firstRowOfTable() {
    return IntStream.range(0, table.size())
        .filter(i -> table.get(i).cells().size() == width && table.get(i).filled() > 1)
        .findFirst()
        .orElse(0);
  }

  private static boolean looksLikeHeader(SampleRow row) {
    boolean holdsValues =
        row.cells().stream()
            .map(String::strip)
            .anyMatch(cell -> DateGuess.isDate(cell) || SeparatorGuess.isAmount(cell));
    return !holdsValues;
  }

  private MappingDraft draft() {
    if (header) {
      nameColumns();
    } else {
      findColumns();
    }
    CreditDebit flag = flag();
    DateGuess.Found dates = DateGuess.of(values(Field.BOOKING_DATE));
    SeparatorGuess separators = new SeparatorGuess(amounts());
    ask(dates);
    return new MappingDraft(
        delimiter,
        encoding.name(),
        header,
        start < table.size() ? table.get(start).line() - 1 : 0,
        dates.pattern(),
        separators.decimal(),
        separators.thousands(),
        flag,
        columns,
        header ? table.get(start).cells().stream().map(String::strip).toList() : List.of(),
        data.stream().limit(SHOWN_ROWS).map(SampleRow::cells).toList(),
        questions);
  }

  private void nameColumns() {
    List<String> names = table.get(start).cells();
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      HeaderWords.field(names.get(i)).ifPresent(field -> name(field, column, names));
    }
    leaveOneKindOfAmount();
  }

  /** The first column of a name counts; two of the same name are told apart by number. */
  private void name(Field field, int column, List<String> names) {
    String name = names.get(column).strip();
    boolean once =
        names.stream().filter(other -> other.strip().equalsIgnoreCase(name)).count() == 1;
    if (positions.putIfAbsent(field, column) == null) {
      columns.put(field, once ? ColumnRef.named(name) : ColumnRef.numbered(column + 1));
    }
  }

  private void leaveOneKindOfAmount() {
    boolean both = columns.containsKey(Field.DEBIT) && columns.containsKey(Field.CREDIT);
    List<Field> dropped =
        both
            ? List.of(Field.AMOUNT)
            : columns.containsKey(Field.AMOUNT) ? List.of(Field.DEBIT, Field.CREDIT) : List.of();
    dropped.forEach(this::drop);
  }

  private void drop(Field field) {
    columns.remove(field);
    positions.remove(field);
  }

  /** Without a header the values tell: dates, a currency, amounts, the longest text. */
  private void findColumns() {
    for (int column = 0; column < width; column++) {
      List<String> values = values(column);
      if (!values.isEmpty()) {
        number(kind(values), column);
      }
    }
    questions.add("The file has no header: please check every column.");
  }

  private Field kind(List<String> values) {
    if (values.stream().allMatch(DateGuess::isDate)) {
      return positions.containsKey(Field.BOOKING_DATE) ? Field.VALUE_DATE : Field.BOOKING_DATE;
    }
    if (values.stream().allMatch(SeparatorGuess::isAmount)) {
      return Field.AMOUNT;
    }
    return CURRENCIES.containsAll(values) ? Field.CURRENCY : Field.DESCRIPTION;
  }

  private void number(Field field, int column) {
    if (positions.putIfAbsent(field, column) == null) {
      columns.put(field, ColumnRef.numbered(column + 1));
    }
  }

  private CreditDebit flag() {
    if (!header || !columns.containsKey(Field.AMOUNT)) {
      return null;
    }
    List<String> names = table.get(start).cells();
    return IntStream.range(0, names.size())
        .filter(i -> HeaderWords.isFlag(names.get(i)) && FlagGuess.isFlag(values(i)))
        .mapToObj(i ->
            new CreditDebit(ColumnRef.named(names.get(i).strip()), FlagGuess.debitWords(values(i))))
        .findFirst()
        .orElse(null);
  }

  private void ask(DateGuess.Found dates) {
    if (!dates.open().isEmpty()) {
      questions.add(
          "The dates can be read as %s and as %s: please choose."
              .formatted(dates.open().get(0), dates.open().get(1)));
    }
    if (!columns.containsKey(Field.BOOKING_DATE)) {
      questions.add("Which column holds the booking date?");
    }
    if (!columns.containsKey(Field.AMOUNT)
        && !columns.containsKey(Field.DEBIT)
        && !columns.containsKey(Field.CREDIT)) {
      questions.add("Which column holds the amount?");
    }
    if (!columns.containsKey(Field.CURRENCY)) {
      questions.add("No column holds the currency: the source's own is taken.");
    }
  }

  private List<String> amounts() {
    return List.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT, Field.BALANCE).stream()
        .flatMap(field -> values(field).stream())
        .toList();
  }

  private List<String> values(Field field) {
    Integer column = positions.get(field);
    return column == null ? List.of() : values(column);
  }

  private List<String> values(int column) {
    return data.stream().map(row -> row.cell(column)).filter(cell -> !cell.isEmpty()).toList();
  }
}
