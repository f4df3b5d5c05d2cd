package kontor.ejb.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.CreditDebit;
import kontor.domain.intake.Field;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.Row;
import kontor.domain.intake.Sign;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;

class JsonStatementReaderTest {

  private static final String LINE = "{\"bookingDate\":\"2026-02-01\",\"amount\":12.50}";
  private static final int MANY = 200_000;

  private static final Mapping MAPPING =
      new Mapping(
          null,
          null,
          true,
          0,
          null,
          "dd.MM.yyyy",
          ',',
          null,
          Sign.NORMAL,
          new CreditDebit(ColumnRef.named("side"), List.of("D")),
          Map.of(
              Field.BOOKING_DATE, ColumnRef.named("booked"),
              Field.AMOUNT, ColumnRef.named("amount.value"),
              Field.CURRENCY, ColumnRef.named("amount.currency")));

  @Test
  void should_read_lines_under_the_names_of_their_fields() {
    Collected read =
        read(null, "[" + LINE + ",{\"bookingDate\":\"2026-02-02\",\"amount\":\"-1\"}]");
    assertThat(read.lines())
        .extracting(
            l -> "%d %s %s %s".formatted(l.line(), l.bookingDate(), l.amount(), l.currency()))
        .containsExactly("1 2026-02-01 12.50 EUR", "2 2026-02-02 -1.00 EUR");
    assertThat(read.statement().lines()).isEqualTo(2);
  }

  @Test
  void should_read_the_members_a_mapping_names_and_leave_others_out() {
    String line =
        "{\"id\":[1,{\"a\":2}],\"booked\":\"%s\",\"side\":\"%s\",\"amount\":{\"value\":%s,\"currency\":\"USD\"}}";
    Collected read =
        read(
            MAPPING,
            "[%s,%s]"
                .formatted(
                    line.formatted("01.02.2026", "D", "1.5"),
                    line.formatted("02.02.2026", "C", "\"1.234,56\"")));
    assertThat(read.lines())
        .extracting(l -> "%s %s %s".formatted(l.bookingDate(), l.amount(), l.currency()))
        .containsExactly("2026-02-01 -1.50 USD", "2026-02-02 1234.56 USD");
  }

  @Test
  void should_refuse_a_mapping_that_counts_columns() {
    Mapping counted =
        new Mapping(
            null,
            null,
            false,
            0,
            null,
            null,
            null,
            null,
            Sign.NORMAL,
            null,
            Map.of(Field.BOOKING_DATE, ColumnRef.numbered(1), Field.AMOUNT, ColumnRef.numbered(2)));
    assertThatThrownBy(() -> read(counted, "[" + LINE + "]"))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("have names");
  }

  @Test
  void should_reject_a_row_with_an_unknown_field_an_unreadable_amount_or_half_a_character() {
    String start = "{\"bookingDate\":\"2026-02-01\",";
    Collected read =
        read(
            null,
            "["
                + LINE
                + ","
                + start
                + "\"amount\":1,\"what\":2},"
                + start
                + "\"amount\":1e3},"
                + start
                + "\"amount\":1.005},"
                + start
                + "\"amount\":null},"
                + start
                + "\"amount\":1,\"description\":\"\\ud800\"},"
                + start
                + "\"amount\":1,\"description\":\"\\u0000\"}]");
    assertThat(read.lines()).hasSize(1);
    assertThat(read.rejects()).extracting(r -> r.line()).containsExactly(2, 3, 4, 5, 6, 7);
  }

  @Test
  void should_refuse_two_members_of_the_same_name() {
    assertRefused("[{\"amount\":1,\"amount\":2}]", "two members named “amount”");
    assertThatThrownBy(() -> read(MAPPING, "[{\"amount\":{\"value\":1,\"value\":2}}]"))
        .hasMessageContaining("two members named “amount.value”");
  }

  @Test
  void should_refuse_what_is_no_array_of_objects() {
    assertRefused("{}", "not a JSON array");
    assertRefused("[1]", "the value at 1 is none");
    assertRefused("[" + LINE, "The JSON is not well-formed: it breaks at line 1, column");
    assertRefused("[" + LINE + "] []", "");
    assertRefused("[]", "empty file");
    assertRefused("[{\"amount\":[1]}]", "a text or a number");
    assertRefused("[{\"amount\":{}}]", "a text or a number");
  }

  @Test
  void should_refuse_values_without_end_and_depth_without_end() {
    assertRefused("[".repeat(20_000), "deeper than 32");
    assertRefused("[{\"a\":\"" + "x\\\"".repeat(100_000), "more than 65,536 characters");
    assertRefused("[{\"a\":" + "9".repeat(100_000), "more than 1,000 characters");
    assertThatThrownBy(() -> read(MAPPING, "[{\"a\":" + "[".repeat(50)))
        .hasMessageContaining("deeper than 32");
    StringBuilder members = new StringBuilder("[{");
    for (int i = 0; i < 1_001; i++) {
      members.append("\"m").append(i).append("\":1,");
    }
    assertRefused(members.append("\"x\":1}]").toString(), "more than 1,000 members");
  }

  @Test
  void should_read_files_of_any_length_and_posted_lines_up_to_a_bound() throws IOException {
    Counting counting = new Counting();
    new JsonStatementReader(false).read(repeated(MANY), Tables.source(Format.JSON, null), counting);
    assertThat(counting.rows).isEqualTo(MANY);
    Counting posted = new Counting();
    StatementReaders.posted().read(repeated(10_000), Tables.source(Format.CSV, MAPPING), posted);
    assertThat(posted.rows).isEqualTo(10_000);
    assertThatThrownBy(() ->
            StatementReaders.posted()
                .read(repeated(10_001), Tables.source(Format.CSV, MAPPING), new Counting()))
        .isInstanceOf(FileFault.class)
        .hasMessage("Lines are posted as an array of at most 10,000 objects.");
  }

  private static InputStream repeated(int lines) {
    String json = "[" + (LINE + ",").repeat(lines - 1) + LINE + "]";
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Counts rows and keeps none. */
  private static final class Counting implements RowSink {

    private int rows;

    @Override
    public void row(Row row) {
      rows++;
    }

    @Override
    public void statement(StatementSummary statement) {
      assertThat(statement.lines()).isEqualTo(rows);
    }
  }

  private static void assertRefused(String json, String why) {
    assertThatThrownBy(() -> read(null, json))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(why);
  }

  private static Collected read(Mapping mapping, String json) {
    return Collected.read(
        new JsonStatementReader(false),
        Tables.source(Format.JSON, mapping),
        json.getBytes(StandardCharsets.UTF_8));
  }
}
