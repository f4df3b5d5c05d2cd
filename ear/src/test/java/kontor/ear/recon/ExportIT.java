package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kontor.ear.rest.Answer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportIT {

  /** Of the table; the list as JSON says more. */
  private static final List<String> COLUMNS =
      List.of(
          "break",
          "type",
          "severity",
          "side",
          "source",
          "externalId",
          "bookingDate",
          "amount",
          "currency",
          "reference",
          "ageDays",
          "owner");

  private static final String RULES =
      """
      [{"name": "same", "kind": "KEY", "fields": ["reference", "amount", "currency"]}]\
      """;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static TwoSides books;
  private static String matches;
  private static String breaks;

  @BeforeAll
  static void run() {
    books =
        new TwoSides(RULES)
            .load(
                "bank",
                """
                B1,2026-07-01,100.10,EUR,=1+1,Fjordline
                B2,2026-07-02,-55.10,EUR,"INV-2, second",Merid
                @B3,2026-07-03,1234.56,EUR,+49 30,Tessel
                """)
            .load(
                "ledger",
                """
                L1,2026-07-01,100.10,EUR,=1+1,Fjordline
                L2,2026-07-04,-55.10,EUR,"INV-2, second",Merid
                -L3,2026-07-05,-7,EUR,"a ""quoted"" one",Tessel
                """);
    int run = books.run().getInt("id");
    matches = "/runs/%d/matches".formatted(run);
    breaks = "/reconciliations/%s/breaks".formatted(books.code());
  }

  @Test
  void should_hand_out_the_matches_of_the_list_as_csv_json_and_xlsx() throws IOException {
    List<Map<String, String>> listed = new ArrayList<>();
    books.items(matches).forEach(match -> listed.addAll(rowsOf(match)));
    assertThat(listed).hasSize(4);
    assertThat(csv(matches)).isEqualTo(guarded(listed));
    assertThat(json(matches)).isEqualTo(listed);
    assertThat(xlsx(matches)).isEqualTo(guarded(listed));
  }

  @Test
  void should_hand_out_the_breaks_of_the_list_as_csv_json_and_xlsx() throws IOException {
    List<Map<String, String>> listed = books.items(breaks).stream().map(ExportIT::renamed).toList();
    assertThat(listed).hasSize(2);
    assertThat(csv(breaks)).isEqualTo(guarded(listed));
    assertThat(json(breaks)).isEqualTo(listed);
    assertThat(xlsx(breaks)).isEqualTo(guarded(listed));
  }

  @Test
  void should_leave_numbers_numbers_and_formulas_texts_in_a_workbook() throws IOException {
    try (var book = workbook(breaks)) {
      Sheet sheet = book.getSheetAt(0);
      List<String> header = cells(sheet.getRow(0));
      for (Row row : sheet) {
        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
      }
      Row first = sheet.getRow(1);
      Cell amount = first.getCell(header.indexOf("amount"));
      assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(amount.getNumericCellValue()).isEqualTo(1234.56);
      assertThat(first.getCell(header.indexOf("externalId")).getStringCellValue())
          .isEqualTo("'@B3");
      assertThat(first.getCell(header.indexOf("reference")).getStringCellValue())
          .isEqualTo("'+49 30");
      assertThat(DateUtil.isCellDateFormatted(first.getCell(header.indexOf("bookingDate"))))
          .isTrue();
    }
  }

  @Test
  void should_hand_out_a_file_by_the_accept_header_too() {
    assertThat(accepted("text/csv").header("Content-Disposition")).contains(".csv");
    assertThat(accepted(XLSX).header("Content-Disposition")).contains(".xlsx");
    assertThat(accepted("application/json").json()).containsKey("items");
  }

  private static Answer accepted(String type) {
    return books.operator().with("Accept", type).get(breaks).expect(200);
  }

  private static List<Map<String, String>> csv(String path) {
    String text = books.operator().get(path + "?format=csv").expect(200).text();
    return CsvReader.builder().ofNamedCsvRecord(text).stream()
        .map(NamedCsvRecord::getFieldsAsMap)
        .toList();
  }

  private static List<Map<String, String>> json(String path) {
    byte[] bytes = books.operator().get(path + "?format=json").expect(200).bytes();
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      JsonArray rows = reader.readArray();
      return rows.getValuesAs(JsonObject.class).stream().map(ExportIT::texts).toList();
    }
  }

  private static List<Map<String, String>> xlsx(String path) throws IOException {
    try (var book = workbook(path)) {
      Sheet sheet = book.getSheetAt(0);
      List<String> header = cells(sheet.getRow(0));
      return IntStream.rangeClosed(1, sheet.getLastRowNum())
          .mapToObj(n -> row(header, sheet.getRow(n)))
          .toList();
    }
  }

  private static XSSFWorkbook workbook(String path) throws IOException {
    byte[] bytes = books.operator().get(path + "?format=xlsx").expect(200).bytes();
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell.getStringCellValue()));
    return cells;
  }

  private static Map<String, String> row(List<String> header, Row row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      texts.put(header.get(i), text(header.get(i), row.getCell(i)));
    }
    return texts;
  }

  private static String text(String column, Cell cell) {
    if (cell == null) {
      return "";
    }
    if (cell.getCellType() == CellType.STRING) {
      return cell.getStringCellValue();
    }
    if (DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    return BigDecimal.valueOf(cell.getNumericCellValue())
        .setScale(column.equals("amount") ? 2 : 0)
        .toPlainString();
  }

  /** A row for each line of a match, named as the table's columns. */
  private static List<Map<String, String>> rowsOf(JsonObject match) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonObject line : match.getJsonArray("lines").getValuesAs(JsonObject.class)) {
      Map<String, String> of = texts(match);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("match", of.get("id"));
      List.of("rule", "status", "confidence").forEach(key -> row.put(key, of.get(key)));
      Map<String, String> its = texts(line);
      List.of("side", "source", "externalId", "bookingDate", "amount", "currency", "reference")
          .forEach(key -> row.put(key, its.get(key)));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, String> renamed(JsonObject one) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("break", "");
    texts(one).forEach((key, value) -> row.put(key.equals("id") ? "break" : key, value));
    row.putIfAbsent("owner", "");
    row.keySet().retainAll(COLUMNS);
    return row;
  }

  private static Map<String, String> texts(JsonObject row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.forEach((key, value) -> texts.put(key, text(value)));
    return texts;
  }

  private static String text(JsonValue value) {
    return switch (value) {
      case JsonString text -> text.getString();
      case JsonValue none when none == JsonValue.NULL -> "";
      default -> value.toString();
    };
  }

  /** As a spreadsheet gets it: an apostrophe before what it would calculate. */
  private static List<Map<String, String>> guarded(List<Map<String, String>> rows) {
    List<String> texts = List.of("externalId", "reference");
    return rows.stream()
        .map(row -> {
          Map<String, String> guarded = new LinkedHashMap<>(row);
          texts.forEach(key -> guarded.computeIfPresent(key, (k, v) -> guarded(v)));
          return guarded;
        })
        .map(row -> (Map<String, String>) row)
        .toList();
  }

  private static String guarded(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
