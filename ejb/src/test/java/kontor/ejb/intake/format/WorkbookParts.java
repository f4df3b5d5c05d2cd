package kontor.ejb.intake.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small XLSX written part by part, so that each can be wrong. */
final class WorkbookParts {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** Style 0 shows numbers, 1 dates as built in, 2 dates of an own format, 3 two decimals. */
  private static final String STYLES =
      "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
          + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
          + "<xf numFmtId=\"2\"/></cellXfs>";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String namespace = MAIN;
  private String properties = "";
  private int count;

  WorkbookParts strict() {
    namespace = STRICT;
    return this;
  }

  WorkbookParts from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  WorkbookParts sheet(String name, String rows) {
    return sheet(name, "visible", rows);
  }

  WorkbookParts sheet(String name, String state, String rows) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" state=\"%s\" sheetId=\"%d\" r:id=\"s%d\"/>"
            .formatted(name, state, count, count));
    relations.append(relation("s" + count, "worksheet", "worksheets/sheet%d.xml".formatted(count)));
    return part(
        "xl/worksheets/sheet%d.xml".formatted(count),
        root("worksheet", "<sheetData>" + rows + "</sheetData>"));
  }

  WorkbookParts shared(String items) {
    relations.append(relation("texts", "sharedStrings", "sharedStrings.xml"));
    return part("xl/sharedStrings.xml", root("sst", items));
  }

  WorkbookParts part(String name, String text) {
    parts.put(name, text);
    return this;
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }

  private String root(String name, String content) {
    return "<%s xmlns=\"%s\" xmlns:r=\"%s\">%s</%s>"
        .formatted(name, namespace, OFFICE, content, name);
  }

  private static String relationsOf(String relations) {
    return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, relations);
  }

  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", "<Types/>");
    all.put("_rels/.rels", relationsOf(relation("w", "officeDocument", "xl/workbook.xml")));
    all.put("xl/workbook.xml", root("workbook", properties + "<sheets>" + sheets + "</sheets>"));
    all.put(
        "xl/_rels/workbook.xml.rels",
        relationsOf(relations + relation("styles", "styles", "styles.xml")));
    all.put("xl/styles.xml", root("styleSheet", STYLES));
    all.putAll(parts);
    return all;
  }

  byte[] bytes() {
    return zip(all());
  }

  static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
