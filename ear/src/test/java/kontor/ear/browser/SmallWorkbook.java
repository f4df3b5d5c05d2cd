package kontor.ear.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX of a few rows, its cells all texts. */
final class SmallWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final List<String> names = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();

  /** One more sheet; a row's cells are parted by semicolons. */
  SmallWorkbook sheet(String name, String... rows) {
    names.add(name);
    sheets.add(
        IntStream.range(0, rows.length)
            .mapToObj(at -> row(at + 1, rows[at]))
            .collect(Collectors.joining()));
    return this;
  }

  private static String row(int number, String cells) {
    return "<row r=\"%d\">%s</row>"
        .formatted(
            number,
            Arrays.stream(cells.split(";"))
                .map("<c t=\"inlineStr\"><is><t>%s</t></is></c>"::formatted)
                .collect(Collectors.joining()));
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", "<Types/>");
      put(zip, "_rels/.rels", relations(relation(0, "officeDocument", "xl/workbook.xml")));
      put(zip, "xl/workbook.xml", workbook());
      put(zip, "xl/_rels/workbook.xml.rels", relations(all()));
      for (int at = 0; at < sheets.size(); at++) {
        put(zip, "xl/worksheets/sheet%d.xml".formatted(at), root("worksheet", data(at)));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private String data(int at) {
    return "<sheetData>" + sheets.get(at) + "</sheetData>";
  }

  private String workbook() {
    String placed =
        IntStream.range(0, names.size())
            .mapToObj(at ->
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                    .formatted(names.get(at), at + 1, at))
            .collect(Collectors.joining());
    return root("workbook", "<sheets>" + placed + "</sheets>");
  }

  private String all() {
    return IntStream.range(0, sheets.size())
        .mapToObj(at -> relation(at, "worksheet", "worksheets/sheet%d.xml".formatted(at)))
        .collect(Collectors.joining());
  }

  private static String root(String name, String content) {
    return "<%1$s xmlns=\"%2$s\" xmlns:r=\"%3$s\">%4$s</%1$s>"
        .formatted(name, MAIN, OFFICE, content);
  }

  private static String relation(int number, String kind, String target) {
    return "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, OFFICE, kind, target);
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, relations);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
