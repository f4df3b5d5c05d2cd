package kontor.ear.intake;

import static kontor.ear.intake.HostileFile.partial;
import static kontor.ear.intake.HostileFile.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Workbooks that lie or attack. */
final class HostileWorkbooks {

  private static final String GOOD = row("Rent", Workbook.number("1.00"));
  private static final int PIECES = 300;
  private static final String PIECE = "<row/>".repeat(200_000);
  private static final byte[] OLE2 = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

  private HostileWorkbooks() {}

  static Stream<HostileFile> all() {
    return Stream.of(
        partial(
            "formulas",
            "XLSX",
            () ->
                Workbook.of(
                    GOOD
                        + row("=cmd|'/C calc'!A0", Workbook.formula("1+1", "2.00"))
                        + row("x", Workbook.text("=1+1"))),
            2,
            1,
            "not an amount"),
        refused("rows without end", "XLSX", HostileWorkbooks::bomb, "rows"),
        refused(
            "an entity in a sheet",
            "XLSX",
            () -> Workbook.of("<!DOCTYPE x [<!ENTITY a \"b\">]>" + GOOD),
            "not well-formed"),
        refused("half a workbook", "XLSX", () -> half(Workbook.of(GOOD.repeat(1_000))), ""),
        refused("an old workbook of zeros", "XLSX", () -> Arrays.copyOf(OLE2, 100_000), ""),
        refused(
            "a date before all calendars",
            "XLSX",
            () -> Workbook.of(Workbook.row(Workbook.number("-1e300").repeat(4))),
            1,
            ""));
  }

  private static String row(String description, String amount) {
    return Workbook.row(
        Workbook.text("2026-01-05") + Workbook.text(description) + amount + Workbook.text("EUR"));
  }

  private static byte[] bomb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = PIECE.getBytes(StandardCharsets.UTF_8);
    try {
      Workbook.write(
          bytes,
          out -> {
            for (int i = 0; i < PIECES; i++) {
              out.write(piece);
            }
          });
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
