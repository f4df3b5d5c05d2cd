package kontor.ear.endurance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kontor.ear.intake.Workbook;

/** Files of a real month, always the same: line i moves i mod 1,000 euros and some cents. */
final class VolumeFiles {

  static final int CSV_LINES = 1_000_000;
  static final int WORKBOOK_LINES = 500_000;
  static final long CAMT_BYTES = 200_000_000;

  private static final int BUFFER = 1 << 20;
  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr>
      <MsgId>VOLUME</MsgId><CreDtTm>2026-06-30T23:00:00</CreDtTm></GrpHdr><Stmt><Id>VOLUME</Id>
      <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
      """;
  private static final String ENTRY =
      """
      <Ntry><NtryRef>%1$d</NtryRef><Amt Ccy="EUR">%2$s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
      <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-06-%3$02d</Dt></BookgDt><ValDt><Dt>2026-06-%3$02d</Dt></ValDt>
      <AcctSvcrRef>VOLUME-%1$d</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E2E-%1$d</EndToEndId></Refs>
      <RltdPties><Dbtr><Pty><Nm>Fjordline Ferries %1$d</Nm></Pty></Dbtr></RltdPties>
      <RmtInf><Ustrd>Payment of invoice %1$d as agreed</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
      """;
  private static final String END = "</Stmt></BkToCstmrStmt></Document>\n";

  /** Writes a file. */
  @FunctionalInterface
  private interface Content {
    int writeTo(OutputStream out) throws IOException;
  }

  /** A file and how many lines it has. */
  record Made(Path file, int lines) {

    BigDecimal sum() {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < lines; i++) {
        sum = sum.add(amount(i));
      }
      return sum;
    }
  }

  private final Path folder;

  VolumeFiles(Path folder) {
    this.folder = folder;
  }

  static BigDecimal amount(int i) {
    return BigDecimal.valueOf(i % 1_000 * 100L + i % 97, 2);
  }

  Made csv() throws IOException {
    return made(
        "volume.csv",
        out -> {
          write(out, "Date,Description,Amount,Currency,Reference,Counterparty,Id\n");
          for (int i = 0; i < CSV_LINES; i++) {
            write(
                out,
                "2026-06-%02d,Payment of invoice %d,%s,EUR,INV-%d,Fjordline Ferries %d,V%d\n"
                    .formatted(1 + i % 30, i, amount(i), i, i % 5_000, i));
          }
          return CSV_LINES;
        });
  }

  Made camt() throws IOException {
    return made(
        "volume.xml",
        out -> {
          write(out, DOCUMENT);
          long written = DOCUMENT.length();
          int entries = 0;
          while (written < CAMT_BYTES) {
            String entry = ENTRY.formatted(entries, amount(entries), 1 + entries % 30);
            write(out, entry);
            written += entry.length();
            entries++;
          }
          write(out, END);
          return entries;
        });
  }

  Made workbook() throws IOException {
    return made(
        "volume.xlsx",
        out -> {
          Workbook.write(
              out,
              rows -> {
                for (int i = 0; i < WORKBOOK_LINES; i++) {
                  write(
                      rows,
                      Workbook.row(
                          Workbook.text("2026-06-%02d".formatted(1 + i % 30))
                              + Workbook.text("Payment of invoice " + i)
                              + Workbook.number(amount(i).toString())
                              + Workbook.text("EUR")));
                }
              });
          return WORKBOOK_LINES;
        });
  }

  private Made made(String name, Content content) throws IOException {
    Path file = Files.createDirectories(folder).resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      return new Made(file, content.writeTo(out));
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
