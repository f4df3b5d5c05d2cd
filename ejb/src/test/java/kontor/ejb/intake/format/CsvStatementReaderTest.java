package kontor.ejb.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.CreditDebit;
import kontor.domain.intake.Field;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.Sign;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import org.junit.jupiter.api.Test;

class CsvStatementReaderTest {

  private static final Map<Field, ColumnRef> PLAIN =
      Map.of(
          Field.BOOKING_DATE, ColumnRef.named("Date"),
          Field.AMOUNT, ColumnRef.named("Amount"),
          Field.DESCRIPTION, ColumnRef.named("Text"));

  private final List<StatementLine> lines = new ArrayList<>();
  private final List<RejectedRow> rejects = new ArrayList<>();
  private final List<StatementSummary> statements = new ArrayList<>();

  @Test
  void should_count_physical_lines_header_included() throws IOException {
    read("Date,Amount,Text\n2026-01-01,1.00,\"two\nlines\"\n\n2026-01-02,2.00,x\n");
    assertThat(lines).extracting(StatementLine::line).containsExactly(2, 5);
  }

  @Test
  void should_reject_a_garbled_amount_and_keep_the_rest() throws IOException {
    read("Date,Amount,Text\n2026-01-01,100.00,a\n2026-01-02,12..34,b\n");
    assertThat(lines).hasSize(1);
    assertThat(rejects)
        .singleElement()
        .satisfies(r -> {
          assertThat(r.line()).isEqualTo(3);
          assertThat(r.field()).isEqualTo("amount");
          assertThat(r.value()).isEqualTo("12..34");
        });
  }

  @Test
  void should_reject_only_the_row_whose_bytes_are_no_text() throws IOException {
    byte[] mixed =
        "Date,Amount,Text\n2026-01-01,4.50,Caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] good = "2026-01-02,5.00,Müller\n".getBytes(StandardCharsets.UTF_8);
    read(concat(mixed, good), Tables.columns(PLAIN));
    assertThat(lines).singleElement().extracting(StatementLine::description).isEqualTo("Müller");
    assertThat(rejects).singleElement().extracting(RejectedRow::line).isEqualTo(2);
  }

  @Test
  void should_reject_rows_with_nul() throws IOException {
    read("Date,Amount,Text\n2026-01-01,1.00,A\0B\n2026-01-01,1.00,C\n");
    assertThat(lines).hasSize(1);
    assertThat(rejects).singleElement().extracting(RejectedRow::value).isEqualTo("A␀B");
  }

  @Test
  void should_follow_a_byte_order_mark() throws IOException {
    read(
        "\uFEFFDate,Amount,Text\n2026-01-01,1.00,ä\n".getBytes(StandardCharsets.UTF_16LE),
        Tables.columns(PLAIN));
    assertThat(lines).singleElement().extracting(StatementLine::description).isEqualTo("ä");
  }

  @Test
  void should_reject_rows_longer_than_the_header() throws IOException {
    read("Date,Amount,Text\n2026-01-01,1,234.50,x\n2026-01-02,1.00,y,,\n");
    assertThat(lines).hasSize(1);
    assertThat(rejects)
        .singleElement()
        .extracting(RejectedRow::reason)
        .asString()
        .contains("4 fields");
  }

  @Test
  void should_fault_wrong_quoting() {
    assertThatThrownBy(() -> read("Date,Amount,Text\n2026-01-01,1.00,\"open\n"))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("Behind line 1 the file is no CSV: a quotation mark");
    assertThatThrownBy(() -> read("Date,Amount,Text\n2026-01-01,1.00,\"a\"b\n"))
        .isInstanceOf(FileFault.class);
  }

  @Test
  void should_not_blame_the_file_for_what_its_bytes_throw() {
    RuntimeException away = new IllegalStateException("the database is away");
    InputStream bytes =
        new InputStream() {
          @Override
          public int read() {
            throw away;
          }
        };
    assertThatThrownBy(() ->
            new CsvStatementReader().read(bytes, Tables.source(Format.CSV, Tables.mapping()), null))
        .isSameAs(away);
  }

  @Test
  void should_call_a_file_without_rows_empty() {
    assertThatThrownBy(() -> read("Date,Amount,Text\n")).hasMessageContaining("empty file");
    assertThatThrownBy(() -> read("")).hasMessageContaining("empty file");
    assertThatThrownBy(() -> read("Date,Amount,Text\n,,\n\n")).hasMessageContaining("empty file");
  }

  @Test
  void should_name_the_column_the_header_lacks() {
    assertThatThrownBy(() -> read("Datum,Amount,Text\n2026-01-01,1.00,x\n"))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("“Date”");
  }

  @Test
  void should_say_that_the_header_is_another_one_even_where_no_row_follows() {
    assertThatThrownBy(() -> read("Datum,Amount,Text\n")).hasMessageContaining("“Date”");
  }

  @Test
  void should_refuse_a_header_that_is_no_text() {
    assertThatThrownBy(() -> read("D\0a\0t\0e\0,Amount,Text\n2026-01-01,1.00,x\n"))
        .hasMessage("The header holds bytes that are not text in the source's encoding.");
  }

  @Test
  void should_take_the_sign_from_the_flag_alone() throws IOException {
    CreditDebit flag = new CreditDebit(ColumnRef.named("Text"), List.of("D"));
    String text =
        "Date,Amount,Text\n2026-01-01,33.50,D\n2026-01-01,\"-1,533.50\",C\n2026-01-01,1.00,\n";
    read(
        text.getBytes(StandardCharsets.UTF_8),
        Tables.columns(
            Map.of(
                Field.BOOKING_DATE,
                ColumnRef.named("Date"),
                Field.AMOUNT,
                ColumnRef.named("Amount")),
            flag,
            Sign.NORMAL));
    assertThat(lines)
        .extracting(line -> line.amount().toPlainString())
        .containsExactly("-33.50", "1533.50");
    assertThat(rejects).hasSize(1);
  }

  @Test
  void should_make_the_sign_of_separate_columns() throws IOException {
    Map<Field, ColumnRef> split =
        Map.of(
            Field.BOOKING_DATE, ColumnRef.numbered(1),
            Field.DEBIT, ColumnRef.numbered(2),
            Field.CREDIT, ColumnRef.numbered(3));
    String text =
        "Date,Out,In\n"
            + "2026-01-01,5.00,\n"
            + "2026-01-01,,7.00\n"
            + "2026-01-01,0.00,8.00\n"
            + "2026-01-01,1,1\n"
            + "2026-01-01,,\n";
    read(text.getBytes(StandardCharsets.UTF_8), Tables.columns(split, null, Sign.NORMAL));
    assertThat(lines)
        .extracting(line -> line.amount().toPlainString())
        .containsExactly("-5.00", "7.00", "8.00");
    assertThat(rejects).hasSize(2);
  }

  @Test
  void should_invert_signs() throws IOException {
    read(
        "Date,Amount,Text\n2026-01-01,33.50,x\n".getBytes(StandardCharsets.UTF_8),
        Tables.columns(PLAIN, null, Sign.INVERTED));
    assertThat(lines)
        .singleElement()
        .extracting(line -> line.amount().toPlainString())
        .isEqualTo("-33.50");
  }

  @Test
  void should_mask_card_numbers_in_lines_and_rejects() throws IOException {
    read(
        "Date,Amount,Text\n"
            + "2026-01-01,1.00,card 4111111111111111\n"
            + "2026-01-01,4111111111111111x,y\n");
    assertThat(lines)
        .singleElement()
        .extracting(StatementLine::description)
        .isEqualTo("card 411111******1111");
    assertThat(rejects)
        .singleElement()
        .extracting(RejectedRow::value)
        .isEqualTo("411111******1111x");
  }

  @Test
  void should_read_a_western_encoding_by_the_mapping() throws IOException {
    Mapping western =
        new Mapping(
            ';', "windows-1252", true, 1, null, "dd.MM.yyyy", ',', ".", Sign.NORMAL, null, PLAIN);
    read(
        "Export\nDate;Amount;Text\n31.01.2026;1.234,50;Gebühr\n"
            .getBytes(Charset.forName("windows-1252")),
        western);
    assertThat(lines)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.line()).isEqualTo(3);
          assertThat(line.amount()).isEqualByComparingTo("1234.50");
          assertThat(line.description()).isEqualTo("Gebühr");
        });
    assertThat(statements).singleElement().extracting(StatementSummary::currency).isEqualTo("EUR");
  }

  private void read(String text) throws IOException {
    read(text.getBytes(StandardCharsets.UTF_8), Tables.columns(PLAIN));
  }

  private void read(byte[] bytes, Mapping mapping) throws IOException {
    new CsvStatementReader()
        .read(
            new ByteArrayInputStream(bytes),
            Tables.source(Format.CSV, mapping),
            new RowSink() {
              @Override
              public void row(Row row) {
                switch (row) {
                  case StatementLine line -> lines.add(line);
                  case RejectedRow reject -> rejects.add(reject);
                }
              }

              @Override
              public void statement(StatementSummary statement) {
                statements.add(statement);
              }
            });
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
