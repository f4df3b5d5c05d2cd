package kontor.ear.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kontor.ear.intake.HostileFile.accepted;
import static kontor.ear.intake.HostileFile.partial;
import static kontor.ear.intake.HostileFile.refused;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that lie or attack, made here, of every kind a bank has been sent. */
final class HostileFiles {

  static final String HEADER = "Date,Description,Amount,Currency\n";
  static final String ROWS = HEADER + "2026-01-05,Rent,1.00,EUR\n";

  private static final String CAMT =
      "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">";
  private static final String OBJECT =
      "{\"Date\":\"2026-01-05\",\"Amount\":\"1.00\",\"Currency\":\"EUR\"%s}";
  private static final int DEEP = 10_000;
  private static final int LONG = 40_000_000;
  private static final int BOMB = 200_000_000;
  private static final List<String> OTHERS =
      List.of(
          "a PDF document|255044462d312e370a",
          "a picture|89504e470d0a1a0a",
          "a picture|ffd8ffe000104a46",
          "a web page|" + HexFormat.of().formatHex("<!DOCTYPE html><html>".getBytes(UTF_8)));

  private HostileFiles() {}

  static Stream<HostileFile> all() {
    return Stream.of(empty(), packed(), others(), encodings(), tables(), json(), xml(), texts())
        .flatMap(files -> files);
  }

  private static Stream<HostileFile> empty() {
    return Stream.of("CSV", "XLSX", "JSON", "CAMT053", "MT940", "BAI2", "OFX")
        .map(format -> refused("nothing", format, () -> new byte[0], "empty file"));
  }

  private static Stream<HostileFile> packed() {
    byte[] rows = ROWS.getBytes(UTF_8);
    return Stream.of(
        accepted("a gzipped file", "CSV", () -> Packing.gzip(rows), 1),
        refused("gzip in gzip", "CSV", () -> Packing.gzip(Packing.gzip(rows)), "another archive"),
        refused(
            "zip in zip",
            "CSV",
            () -> Packing.zip("a.zip", Packing.zip("b.csv", rows)),
            "another archive"),
        refused("half a gzip", "CSV", () -> half(Packing.gzip(rows)), "damaged"),
        refused("half a zip", "CSV", () -> half(Packing.zip("a.csv", rows)), "damaged"),
        refused("a gzip bomb", "CSV", () -> Packing.gzipOf('\n', BOMB), "200 fold"),
        refused("a zip bomb", "CSV", () -> Packing.zipOf('\n', BOMB), "200 fold"),
        refused(
            "a name that leads out", "CSV", () -> Packing.zip("../evil.csv", rows), "leads out"),
        refused("2,000 members", "CSV", () -> Packing.members(2_000, rows), "1,000 members"));
  }

  /** What is something else, whatever its name says. */
  private static Stream<HostileFile> others() {
    return Stream.concat(
        OTHERS.stream().map(other -> other(other, "CSV")),
        Stream.of("XLSX", "JSON", "CAMT053", "MT940", "BAI2", "OFX")
            .map(format -> other(OTHERS.getFirst(), format)));
  }

  private static HostileFile other(String other, String format) {
    String[] what = other.split("\\|", -1);
    return refused(what[0], format, () -> HexFormat.of().parseHex(what[1]), "This is " + what[0]);
  }

  private static Stream<HostileFile> encodings() {
    return Stream.of(
        accepted("UTF-16 with its mark", "CSV", () -> ("\uFEFF" + ROWS).getBytes(utf16()), 1),
        refused("UTF-16 without a mark", "CSV", () -> ROWS.getBytes(utf16()), "not text"),
        partial(
            "Latin-1 in one row",
            "CSV",
            () -> (ROWS + "2026-01-05,Café,1.00,EUR\n").getBytes(ISO_8859_1),
            1,
            1,
            "not text"),
        partial("NUL in one row", "CSV", text(ROWS + "2026-01-05,A\0B,2.00,EUR\n"), 1, 1, "NUL"),
        refused("NUL in XML", "CAMT053", text(CAMT + "\0</Document>"), "not well-formed"),
        refused(
            "an encoding nobody knows",
            "CAMT053",
            text("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + CAMT + "</Document>"),
            "encoding"));
  }

  private static Charset utf16() {
    return Charset.forName("UTF-16LE");
  }

  private static Stream<HostileFile> tables() {
    return Stream.of(
        partial(
            "formulas",
            "CSV",
            text(HEADER + "2026-01-05,\"=cmd|'/C calc'!A0\",1.00,EUR\n2026-01-05,x,=1+1,EUR\n"),
            1,
            1,
            "not an amount"),
        refused("two columns of a name", "CSV", text("Date,Amount,Amount\n2026-01-05,1,2\n"), "“"),
        refused("a value without end", "CSV", filled(ROWS + "2026-01-05,", 'x'), "Behind line 2"),
        refused("an open quotation", "CSV", filled(ROWS + "2026-01-05,\"", '\n'), "Behind line 2"),
        refused("columns without end", "CSV", filled("", ','), "Behind line 0"),
        refused(
            "no row that can be read",
            "CSV",
            text(HEADER + "x,x,x,x\n".repeat(150_000)),
            100_000,
            "More than 100,000 rows"));
  }

  private static Stream<HostileFile> json() {
    String object = OBJECT.formatted("");
    return Stream.of(
        refused("brackets without end", "JSON", text("[".repeat(DEEP)), "deeper than"),
        refused(
            "10,000 objects deep",
            "JSON",
            text(
                "["
                    + OBJECT.formatted(",\"x\":" + "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP))
                    + "]"),
            "deeper than"),
        partial(
            "half a character",
            "JSON",
            text(
                "["
                    + OBJECT.formatted(",\"Description\":\"\\ud83d\"")
                    + ","
                    + OBJECT.formatted(",\"Description\":\"\\ud83d\\ude00\"")
                    + "]"),
            1,
            1,
            "not text"),
        refused(
            "two members of a name",
            "JSON",
            text("[" + OBJECT.formatted(",\"Amount\":\"2.00\"") + "]"),
            "two members named “Amount”"),
        refused("half an array", "JSON", text("[" + object + ",{\"Date\""), "not well-formed"),
        partial(
            "an exponent",
            "JSON",
            text("[" + object.replace("\"1.00\"", "1e999999999") + "," + object + "]"),
            1,
            1,
            "not an amount"),
        refused("a text without end", "JSON", filled("[{\"Description\":\"", 'x'), "characters"),
        refused("a number without end", "JSON", filled("[{\"Amount\":", '9'), "characters"));
  }

  private static Stream<HostileFile> xml() {
    return Stream.of(
        refused("billion laughs", "CAMT053", text(laughs() + CAMT + "</Document>"), "DOCTYPE"),
        refused(
            "an entity of this machine",
            "CAMT053",
            text(
                "<!DOCTYPE D [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>"
                    + CAMT
                    + "</Document>"),
            "DOCTYPE"),
        refused(
            "an inclusion",
            "CAMT053",
            text(
                CAMT
                    + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                    + " href=\"file:///etc/passwd\" parse=\"text\"/></Document>"),
            "no statement"),
        refused(
            "depth without end", "CAMT053", text(CAMT + "<a>".repeat(100_000)), "nested deeper"),
        refused(
            "names without end",
            "CAMT053",
            text(
                CAMT
                    + Stream.iterate(0, i -> i < 100_000, i -> i + 1)
                        .map("<n%d/>"::formatted)
                        .collect(Collectors.joining())),
            "names"),
        refused("a word without end", "CAMT053", filled(CAMT + "<GrpHdr>", 'x'), "four million"),
        refused("a comment without end", "CAMT053", filled(CAMT + "<!--", 'x'), "four million"),
        refused("half a document", "CAMT053", text(CAMT + "<BkToCstmrStmt>"), "in the middle"));
  }

  private static String laughs() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE D [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    return entities.append("]>").toString();
  }

  private static Stream<HostileFile> texts() {
    return Stream.of(
        refused("a line without end", "MT940", filled(":20:", 'x'), "longer than"),
        refused("a line without end", "BAI2", filled("01,", 'x'), "longer than"),
        refused("a text without end", "OFX", filled("<OFX><MEMO>", 'x'), "longer than"),
        refused("tags without end", "OFX", text("<OFX>" + "<A>".repeat(1_000_000)), "not whole"));
  }

  private static Supplier<byte[]> text(String text) {
    return () -> text.getBytes(UTF_8);
  }

  /** A beginning, and then one character many millions of times. */
  private static Supplier<byte[]> filled(String beginning, char filling) {
    return () -> {
      byte[] first = beginning.getBytes(UTF_8);
      byte[] all = Arrays.copyOf(first, first.length + LONG);
      Arrays.fill(all, first.length, all.length, (byte) filling);
      return all;
    };
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
