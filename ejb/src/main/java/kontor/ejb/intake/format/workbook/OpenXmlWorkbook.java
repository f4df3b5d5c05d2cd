package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.workbook.WantedSheets.Sheet;
import kontor.ejb.intake.format.xml.XmlCursor;

/** An XLSX: its sheets in the order of the workbook, styles and shared texts read before them. */
final class OpenXmlWorkbook {

  private static final int MOST_SHEETS = 1_000;

  /** A sheet and the part it stands in; none for sheets that are no tables, as charts. */
  private record Placed(Sheet sheet, Optional<String> part) {}

  private final Parts parts;
  private final Relations relations;
  private final List<Placed> sheets = new ArrayList<>();
  private boolean from1904;

  private OpenXmlWorkbook(Parts parts) throws IOException {
    this.parts = parts;
    String part =
        Relations.ofAll(parts)
            .ofKind("officeDocument")
            .orElseThrow(() -> new FileFault("This is an archive, but no workbook (XLSX)."));
    refuseBinary(part);
    relations = Relations.of(parts, part);
    readWorkbook(part);
  }

  static void read(Path file, PrivateFolder folder, String sheet, SheetRows rows)
      throws IOException {
    try (Parts parts = Parts.open(file)) {
      PrivateFolder.hide(file);
      new OpenXmlWorkbook(parts).read(folder, sheet, rows);
    }
  }

  private static void refuseBinary(String part) {
    if (part.endsWith(".bin")) {
      throw new FileFault("This is a binary workbook (XLSB); please save it as XLSX.");
    }
  }

  private void readWorkbook(String part) throws IOException {
    try (InputStream bytes = parts.open(part)) {
      XmlCursor xml = new XmlCursor(bytes);
      xml.root();
      xml.children(child -> {
        switch (child) {
          case "workbookPr" -> from1904 = isTrue(xml.attribute("date1904"));
          case "sheets" -> xml.children(sheet -> addSheet(xml));
          default -> {}
        }
      });
    }
  }

  private static boolean isTrue(String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private void addSheet(XmlCursor xml) {
    String state = xml.attribute("state");
    String id = xml.qualifiedAttribute("id");
    boolean shown = state == null || state.equals("visible");
    sheets.add(
        new Placed(
            new Sheet(xml.attribute("name"), shown),
            id == null ? Optional.empty() : relations.byId(id, "worksheet")));
    if (sheets.size() > MOST_SHEETS) {
      throw new FileFault("The workbook has more than %,d sheets.".formatted(MOST_SHEETS));
    }
  }

  private void read(PrivateFolder folder, String wanted, SheetRows rows) throws IOException {
    WantedSheets choice = new WantedSheets(wanted, sheets.stream().map(Placed::sheet).toList());
    CellValues values = new CellValues(from1904);
    Styles styles = Styles.read(parts, relations.ofKind("styles"));
    try (SharedTexts texts = SharedTexts.read(parts, relations.ofKind("sharedStrings"), folder)) {
      for (Placed placed : sheets) {
        if (choice.includes(placed.sheet()) && placed.part().isPresent()) {
          rows.begin(placed.sheet().name());
          readSheet(new SheetXml(values, styles, texts, rows), placed.part().get());
          if (rows.isEnough()) {
            return;
          }
        }
      }
    }
  }

  private void readSheet(SheetXml sheet, String part) throws IOException {
    try {
      sheet.read(parts, part);
    } catch (SheetRows.EnoughOfSheet seen) {
      // the next one follows
    }
  }
}
