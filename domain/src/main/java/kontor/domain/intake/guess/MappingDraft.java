package kontor.domain.intake.guess;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.CreditDebit;
import kontor.domain.intake.Field;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.Sign;

/**
 * A mapping as far as it can be guessed; what is open stands in the questions.
 *
 * @param headerCells the names of the columns, empty where the file has no header
 * @param sampleRows the first rows behind the header
 * @param questions sentences about what a person must decide
 */
public record MappingDraft(
    Character delimiter,
    String encoding,
    boolean header,
    int skipRows,
    String dateFormat,
    Character decimalSeparator,
    String thousandsSeparator,
    CreditDebit creditDebit,
    Map<Field, ColumnRef> columns,
    List<String> headerCells,
    List<List<String>> sampleRows,
    List<String> questions) {

  public MappingDraft {
    columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
    headerCells = List.copyOf(headerCells);
    sampleRows = List.copyOf(sampleRows);
    questions = List.copyOf(questions);
  }

  /** The mapping; throws a broken rule that names the field while something needed is missing. */
  public Mapping asMapping() {
    return new Mapping(
        delimiter,
        encoding,
        header,
        skipRows,
        null,
        dateFormat,
        decimalSeparator,
        thousandsSeparator,
        Sign.NORMAL,
        creditDebit,
        columns);
  }
}
