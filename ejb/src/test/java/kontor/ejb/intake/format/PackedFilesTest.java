package kontor.ejb.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.Field;
import kontor.domain.intake.Format;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import org.junit.jupiter.api.Test;

class PackedFilesTest {

  private static final String CSV = "Date,Amount\n2026-01-02,1.50\n";
  private static final int BOMB = 40 * 1024 * 1024;

  private final List<StatementLine> lines = new ArrayList<>();
  private final List<StatementSummary> statements = new ArrayList<>();

  @Test
  void should_read_what_is_not_packed_as_it_comes() throws IOException {
    read(CSV.getBytes(UTF_8));
    assertThat(lines)
        .singleElement()
        .extracting(line -> line.amount().toPlainString())
        .isEqualTo("1.50");
  }

  @Test
  void should_read_a_gzip_file_as_what_is_in_it() throws IOException {
    read(gzip(CSV.getBytes(UTF_8)));
    assertThat(lines).hasSize(1);
  }

  @Test
  void should_read_each_member_of_an_archive_as_a_statement_of_its_own() throws IOException {
    read(zip("a.csv", CSV, "folder/", "", "folder/b.csv", CSV, "__MACOSX/a.csv", "junk"));
    assertThat(lines).hasSize(2);
    assertThat(statements).hasSize(2);
  }

  @Test
  void should_refuse_a_member_whose_name_leads_out_of_the_archive() {
    assertRefused(zip("../a.csv", CSV), "leads out of it");
    assertRefused(zip("/etc/a.csv", CSV), "leads out of it");
  }

  @Test
  void should_refuse_an_archive_in_an_archive() throws IOException {
    assertRefused(gzip(gzip(CSV.getBytes(UTF_8))), "another archive");
    assertRefused(gzip(zip("a.csv", CSV)), "another archive");
  }

  @Test
  void should_refuse_what_grows_out_of_proportion() throws IOException {
    byte[] zeros = new byte[BOMB];
    Arrays.fill(zeros, (byte) '\n');
    assertRefused(gzip(zeros), "200 fold");
  }

  @Test
  void should_refuse_a_damaged_and_an_empty_archive() throws IOException {
    byte[] whole = gzip(CSV.getBytes(UTF_8));
    assertRefused(Arrays.copyOf(whole, whole.length - 12), "damaged");
    assertRefused(zip("folder/", ""), "archive is empty");
  }

  @Test
  void should_refuse_what_is_not_what_the_source_delivers() {
    assertRefused(
        "{1:F01BANKDEFFXXXX0000000000}{2:I940BANKDEFFXXXXN}{4:\r\n:20:1\r\n".getBytes(UTF_8),
        "the source delivers CSV");
    assertRefused("[[1, 2]]".getBytes(UTF_8), "the source delivers CSV");
  }

  private void assertRefused(byte[] bytes, String why) {
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(FileFault.class).hasMessageContaining(why);
  }

  private void read(byte[] bytes) throws IOException {
    StatementReaders.of(Format.CSV)
        .orElseThrow()
        .read(
            new ByteArrayInputStream(bytes),
            source(),
            new RowSink() {
              @Override
              public void row(Row row) {
                lines.add((StatementLine) row);
              }

              @Override
              public void statement(StatementSummary statement) {
                statements.add(statement);
              }
            });
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
    return packed.toByteArray();
  }

  private static SourceVersion source() {
    return Tables.source(
        Format.CSV,
        Tables.columns(
            Map.of(
                Field.BOOKING_DATE,
                ColumnRef.named("Date"),
                Field.AMOUNT,
                ColumnRef.named("Amount"))));
  }
}
