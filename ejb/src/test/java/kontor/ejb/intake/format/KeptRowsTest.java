package kontor.ejb.intake.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.domain.intake.RawRow;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.contract.RowReader;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;

/** Rows kept beside their rejects, and read again. */
class KeptRowsTest {

  private static final SourceVersion CSV = Tables.source(Format.CSV, Tables.mapping());

  @Test
  void should_become_the_same_reject_as_long_as_nothing_is_changed() {
    String rows =
        "Date,Amount,Text\n2026-02-01,12..5,rent\n,1,x\n2026-02-01,1,a\0b\n2026-02-01,1,x,more\n";
    assertSame(Collected.read(new CsvStatementReader(), CSV, rows.getBytes(UTF_8)), CSV, 4);
  }

  @Test
  void should_stay_damaged_until_the_damage_is_written_over() {
    byte[] bytes = "Date,Amount,Text\n2026-02-01,1,Müller\n".getBytes(ISO_8859_1);
    Collected read = Collected.read(new CsvStatementReader(), CSV, bytes);
    assertSame(read, CSV, 1);
    assertThat(changed(CSV, read.rejects().getFirst(), 2, "Müller"))
        .isInstanceOfSatisfying(
            StatementLine.class, line -> assertThat(line.description()).isEqualTo("Müller"));
  }

  @Test
  void should_keep_what_a_workbook_knows_of_its_cells_where_they_stay() {
    SourceVersion source = Tables.source(Format.XLSX, Tables.mapping(null, 0, "dd.MM.yyyy", ','));
    String header = row(1, text("A1", "Date") + text("B1", "Amount") + text("C1", "Text"));
    String dated = "<c r=\"A2\" s=\"1\"><v>46054</v></c>";
    String wrong = row(2, dated + text("B2", "12..5") + text("C2", "rent"));
    byte[] bytes = new WorkbookParts().sheet("A", header + wrong).bytes();
    Collected read = Collected.read(new WorkbookStatementReader(), source, bytes);
    assertSame(read, source, 1);
    assertThat(changed(source, read.rejects().getFirst(), 1, "1.012,50"))
        .isInstanceOfSatisfying(
            StatementLine.class,
            line -> {
              assertThat(line.bookingDate()).hasToString("2026-02-01");
              assertThat(line.amount()).isEqualByComparingTo("1012.50");
              assertThat(line.line()).isEqualTo(2);
            });
  }

  @Test
  void should_leave_out_a_member_that_is_emptied() {
    SourceVersion source = Collected.source(Format.JSON, "EUR");
    byte[] bytes =
        "[{\"bookingDate\":\"2026-02-01\",\"amount\":1,\"colour\":\"red\"}]".getBytes(UTF_8);
    Collected read = Collected.read(new JsonStatementReader(true), source, bytes);
    assertSame(read, source, 1);
    RejectedRow reject = read.rejects().getFirst();
    assertThat(reject.original().names()).containsExactly("amount", "bookingDate", "colour");
    assertThat(changed(source, reject, 2, "")).isInstanceOf(StatementLine.class);
  }

  @Test
  void should_not_be_kept_where_it_is_longer_than_a_person_corrects() {
    String rows = "Date,Amount,Text\n2026-02-01,x," + "y".repeat(RawRow.LONGEST) + "\n";
    Collected read = Collected.read(new CsvStatementReader(), CSV, rows.getBytes(UTF_8));
    assertThat(read.rejects()).singleElement().extracting(RejectedRow::original).isNull();
  }

  @Test
  void should_show_no_card_number() {
    String rows = "Date,Amount,Text\n2026-02-01,x,4111 1111 1111 1111\n";
    Collected read = Collected.read(new CsvStatementReader(), CSV, rows.getBytes(UTF_8));
    assertThat(read.rejects().getFirst().original().texts().get(2)).doesNotContain("1111 1111");
  }

  private static void assertSame(Collected read, SourceVersion source, int rejects) {
    assertThat(read.rejects()).hasSize(rejects);
    RowReader rows = rows(source);
    for (RejectedRow reject : read.rejects()) {
      assertThat(rows.read(reject.line(), reject.original())).isEqualTo(reject);
    }
  }

  private static Row changed(SourceVersion source, RejectedRow reject, int column, String text) {
    List<String> texts = new ArrayList<>(reject.original().texts());
    texts.set(column, text);
    return rows(source).read(reject.line(), reject.original().with(texts));
  }

  private static RowReader rows(SourceVersion source) {
    return StatementReaders.rows(source.format(), source).orElseThrow();
  }

  private static String row(int number, String cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  private static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }
}
