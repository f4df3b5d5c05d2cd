package kontor.ear.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX of one sheet, written part by part, so that it can be wrong, or large. */
public final class Workbook {

  /** Writes a part. */
  @FunctionalInterface
  public interface Part {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String SHEET =
      "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN)
          + row(text("Date") + text("Description") + text("Amount") + text("Currency"));
  private static final String END = "</sheetData></worksheet>";
  private static final Map<String, String> FRAME =
      Map.of(
          "_rels/.rels",
          relation("officeDocument", "xl/workbook.xml"),
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE)
              + "<sheet name=\"A\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>",
          "xl/_rels/workbook.xml.rels",
          relation("worksheet", "worksheets/sheet1.xml"));

  private Workbook() {}

  /** The columns of the others' tables as header, and then these rows. */
  static byte[] of(String rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(bytes, out -> out.write(rows.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }

  /** One row, and so many bytes that no program reads. */
  public static byte[] withNoise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(1).nextBytes(noise);
    String row = row(text("2026-01-05") + text("Rent") + number("1.00") + text("EUR"));
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    try {
      write(workbook, noise, out -> out.write(row.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return workbook.toByteArray();
  }

  /** The same, its rows written one by one. */
  public static void write(OutputStream target, Part rows) throws IOException {
    write(target, new byte[0], rows);
  }

  private static void write(OutputStream target, byte[] noise, Part rows) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(target)) {
      part(zip, "[Content_Types].xml", "<Types/>");
      for (var part : FRAME.entrySet()) {
        part(zip, part.getKey(), part.getValue());
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(SHEET.getBytes(StandardCharsets.UTF_8));
      rows.writeTo(zip);
      zip.write(END.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("docProps/noise"));
      zip.write(noise);
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String relation(String kind, String target) {
    return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>")
        .formatted(OFFICE, kind, target);
  }

  public static String row(String cells) {
    return "<row>" + cells + "</row>";
  }

  public static String text(String value) {
    return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
  }

  public static String number(String value) {
    return "<c><v>" + value + "</v></c>";
  }

  /** A cell that is calculated, with what it showed last. */
  static String formula(String formula, String value) {
    return "<c><f>%s</f><v>%s</v></c>".formatted(formula, value);
  }
}
