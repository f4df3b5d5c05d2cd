package kontor.ejb.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kontor.domain.intake.Format;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.RowSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeWorkbookTest {

  private static final int ROWS = 30_000;
  private static final int LENGTH = 3_900;
  private static final int WORDS = 200_000;
  private static final long MOST_HEAP = 64L * 1024 * 1024;

  @TempDir private Path folder;

  /** 30,000 texts of 3,900 characters are 117 MB that must not sit on the heap. */
  @Test
  void should_keep_shared_texts_beside_the_heap() throws Exception {
    Path file = folder.resolve("large.xlsx");
    write(file);
    Counting counting = new Counting();
    try (InputStream bytes = Files.newInputStream(file)) {
      new WorkbookStatementReader()
          .read(bytes, Tables.source(Format.XLSX, Tables.mapping()), counting);
    }
    assertThat(counting.lines).isEqualTo(ROWS);
    assertThat(counting.heap).isPositive().isLessThan(MOST_HEAP);
  }

  private static void write(Path file) throws Exception {
    Map<String, String> small = new WorkbookParts().shared("").sheet("A", "").all();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var part : small.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        switch (part.getKey()) {
          case "xl/sharedStrings.xml" -> writeTexts(text);
          case "xl/worksheets/sheet1.xml" -> writeRows(text);
          default -> text.write(part.getValue());
        }
        text.flush();
        zip.closeEntry();
      }
    }
  }

  private static void writeTexts(Writer text) throws Exception {
    text.write("<sst><si><t>Date</t></si><si><t>Amount</t></si><si><t>Text</t></si>");
    String words = words();
    for (int i = 0; i < ROWS; i++) {
      int from = i * 17 % (words.length() - LENGTH);
      text.write("<si><t>r" + i + " ");
      text.write(words, from, LENGTH - 10);
      text.write("</t></si>");
    }
    text.write("</sst>");
  }

  /** More than a packer looks back, so that it packs as words usually do. */
  private static String words() {
    Random random = new Random(1);
    StringBuilder words = new StringBuilder();
    while (words.length() < WORDS) {
      words.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
    }
    return words.toString();
  }

  private static void writeRows(Writer text) throws Exception {
    text.write("<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>");
    text.write("<c t=\"s\"><v>2</v></c></row>");
    for (int i = 0; i < ROWS; i++) {
      text.write("<row><c s=\"1\"><v>46054</v></c><c><v>%d.25</v></c>".formatted(i));
      text.write("<c t=\"s\"><v>%d</v></c></row>".formatted(i + 3));
    }
    text.write("</sheetData></worksheet>");
  }

  /** Counts lines and looks at the live heap once, in mid-file. */
  private static final class Counting implements RowSink {

    private int lines;
    private long heap;

    @Override
    public void row(Row row) {
      StatementLine line = (StatementLine) row;
      assertThat(line.description()).startsWith("r" + lines);
      lines++;
      if (lines == ROWS / 2) {
        System.gc();
        heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      }
    }

    @Override
    public void statement(StatementSummary statement) {
      assertThat(statement.lines()).isEqualTo(ROWS);
    }
  }
}
