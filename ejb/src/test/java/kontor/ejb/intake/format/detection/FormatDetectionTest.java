package kontor.ejb.intake.format.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kontor.domain.intake.Format;
import kontor.ejb.intake.format.detection.FormatDetection.Kind;
import org.junit.jupiter.api.Test;

class FormatDetectionTest {

  private static final String CAMT =
      "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.05%s.001.08\">";
  private static final String CSV = "Date;Amount;Text\n2026-01-31;1,00;Müller\n";
  private static final String MT940 = ":20:1\r\n:25:4711\r\n:28C:1/1\r\n:60F:C260131EUR1,00\r\n";
  private static final String MT942 = ":20:1\n:25:4711\n:28C:1\n:34F:EUR0,00\n";

  @Test
  void should_tell_the_three_account_reports_by_their_namespace() {
    assertThat(kind(CAMT.formatted(2))).isEqualTo(Kind.CAMT052);
    assertThat(kind(CAMT.formatted(3))).isEqualTo(Kind.CAMT053);
    assertThat(kind(CAMT.formatted(4))).isEqualTo(Kind.CAMT054);
    assertThat(kind("<?xml version='1.0'?>\n<c:Document xmlns:c='ISO:camt.053.001.02:APC:STUZZA'>"))
        .isEqualTo(Kind.CAMT053);
    assertThat(of(CAMT.formatted(4)).format()).contains(Format.CAMT054);
  }

  @Test
  void should_not_take_a_message_for_one_it_speaks_of() {
    String speaking = "<!-- as camt.054.001.02 --><Document xmlns=\"urn:x:xsd:camt.053.001.02\">";
    assertThat(kind(speaking)).isEqualTo(Kind.CAMT053);
  }

  @Test
  void should_name_other_messages_and_other_markup() {
    assertThat(of("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\">").what())
        .isEqualTo("a pain.001.001.03 message");
    assertThat(of("<Rows><Row/></Rows>").what()).isEqualTo("XML whose root is <Rows>");
    assertThat(kind("<!DOCTYPE html><html>")).isEqualTo(Kind.WEB_PAGE);
  }

  @Test
  void should_read_signs_in_every_unicode_encoding() {
    String xml = CAMT.formatted(3);
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      assertThat(FormatDetection.of(xml.getBytes(charset)).kind()).isEqualTo(Kind.CAMT053);
    }
    assertThat(kind("\uFEFF" + xml)).isEqualTo(Kind.CAMT053);
    assertThat(FormatDetection.of(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16LE)).kind())
        .isEqualTo(Kind.TEXT);
  }

  @Test
  void should_tell_swift_messages_by_header_or_tags() {
    assertThat(kind(MT940)).isEqualTo(Kind.MT940);
    assertThat(kind(MT942)).isEqualTo(Kind.MT942);
    assertThat(kind("{1:F01BANKXXXX}{2:O940BANKXXXX}{4:\n:20:1\n")).isEqualTo(Kind.MT940);
    assertThat(kind("{1:F01BANKXXXX}{2:I942BANKXXXX}{4:\n" + MT940)).isEqualTo(Kind.MT942);
    assertThat(of("{1:F01BANKXXXX}{2:O950BANKXXXX}").what()).isEqualTo("an MT950 statement");
    assertThat(kind("{1:F01BANKXXXX}{2:O103BANKXXXX}{4:\n:20:1\n")).isEqualTo(Kind.OTHER_SWIFT);
    assertThat(kind("BANKNL2A\n940\nBANKNL2A\n" + MT940)).isEqualTo(Kind.MT940);
    assertThat(kind(":20:1\n:25:4711\n:61:260131C1,00NTRFNONREF\n")).isEqualTo(Kind.SWIFT);
  }

  @Test
  void should_tell_bai2_ofx_and_qif() {
    assertThat(kind("01,122099999,123456789,260131,0200,1,65,,2/\n")).isEqualTo(Kind.BAI2);
    assertThat(kind("OFXHEADER:100\nDATA:OFXSGML\n")).isEqualTo(Kind.OFX);
    assertThat(kind("<?xml version=\"1.0\"?><?OFX OFXHEADER=\"200\"?><OFX>")).isEqualTo(Kind.OFX);
    assertThat(kind("\n\n\n<OFX>\n")).isEqualTo(Kind.OFX);
    assertThat(kind("!Type:Bank\nD1/31/26\n")).isEqualTo(Kind.QIF);
    assertThat(kind("!Account\nNx\n^\n")).isEqualTo(Kind.QIF);
  }

  @Test
  void should_tell_json_from_tables() {
    assertThat(kind("[ {\"amount\": 1} ]")).isEqualTo(Kind.JSON);
    assertThat(kind("[[[[")).isEqualTo(Kind.JSON);
    assertThat(kind("{}")).isEqualTo(Kind.JSON);
    assertThat(kind(CSV)).isEqualTo(Kind.TEXT);
    assertThat(kind("[Account],[Amount]\n")).isEqualTo(Kind.TEXT);
    assertThat(kind("01,ACME,100,260131,first of many\n")).isEqualTo(Kind.TEXT);
    assertThat(kind("Text\n\"said :20: in\n passing\"\n")).isEqualTo(Kind.TEXT);
  }

  @Test
  void should_tell_binary_files_by_their_first_bytes() throws IOException {
    assertThat(FormatDetection.of(zip("[Content_Types].xml")).kind()).isEqualTo(Kind.XLSX);
    assertThat(FormatDetection.of(zip("xl/workbook.xml")).kind()).isEqualTo(Kind.XLSX);
    assertThat(FormatDetection.of(zip("statement.xml")).kind()).isEqualTo(Kind.ZIP);
    assertThat(FormatDetection.of(gzip()).kind()).isEqualTo(Kind.GZIP);
    assertThat(hex("504b030414")).isEqualTo(Kind.ZIP);
    assertThat(hex("504b0506")).isEqualTo(Kind.ZIP);
    assertThat(hex("d0cf11e0a1b11ae1")).isEqualTo(Kind.OLE2);
    assertThat(hex("255044462d")).isEqualTo(Kind.PDF);
    assertThat(hex("89504e470d0a")).isEqualTo(Kind.PICTURE);
    assertThat(hex("7f454c46020101")).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void should_call_nothing_and_white_space_empty() {
    assertThat(kind("")).isEqualTo(Kind.EMPTY);
    assertThat(kind(" \r\n")).isEqualTo(Kind.EMPTY);
    assertThat(kind("\uFEFF")).isEqualTo(Kind.EMPTY);
    assertThat(kind(" ".repeat(FormatDetection.BYTES))).isEqualTo(Kind.UNKNOWN);
    assertThat(of("").contradiction(Format.CSV)).contains("This is an empty file.");
  }

  @Test
  void should_say_what_to_ask_the_bank_for_in_place_of_qif() {
    assertThat(of("!Type:Bank\nD1/31/26\n").contradiction(Format.OFX).orElseThrow())
        .startsWith("This is a QIF file")
        .contains("ask the bank for OFX, MT940 or camt.053");
  }

  @Test
  void should_survive_any_two_bytes() {
    for (int i = 0; i < 65_536; i++) {
      assertThat(FormatDetection.of(new byte[] {(byte) (i >> 8), (byte) i})).isNotNull();
    }
  }

  @Test
  void should_say_what_contradicts_the_source() {
    assertThat(of(CAMT.formatted(4)).contradiction(Format.CAMT053))
        .contains(
            "This is a camt.054 notification (camt.054.001.08), but the source delivers"
                + " camt.053 statements.");
    assertThat(of(CSV).contradiction(Format.XLSX))
        .contains(
            "This is plain text, as CSV is, but the source delivers workbooks (XLSX or XLS).");
    assertThat(of(MT942).contradiction(Format.MT940))
        .contains("This is an MT942 interim report, but the source delivers MT940 statements.");
    assertThat(of(MT940).contradiction(Format.CSV)).isPresent();
    assertThat(of("%PDF-1.7").contradiction(Format.CSV)).isPresent();
    assertThat(of("{}").contradiction(Format.CAMT053)).isPresent();
    assertThat(of(CSV).contradiction(Format.JSON)).isPresent();
  }

  @Test
  void should_contradict_no_source_of_the_very_format() {
    assertThat(of(CAMT.formatted(2)).contradiction(Format.CAMT052)).isEmpty();
    assertThat(of(CSV).contradiction(Format.CSV)).isEmpty();
    assertThat(of(MT940).contradiction(Format.MT940)).isEmpty();
    assertThat(of("{}").contradiction(Format.JSON)).isEmpty();
    assertThat(of("OFXHEADER:100\n").contradiction(Format.OFX)).isEmpty();
  }

  @Test
  void should_leave_to_the_reader_what_the_first_bytes_do_not_decide() throws IOException {
    assertThat(of(":20:1\n:61:260131C1,00NTRFNONREF\n").contradiction(Format.MT940)).isEmpty();
    assertThat(of(":20:1\n:61:260131C1,00NTRFNONREF\n").contradiction(Format.MT942)).isEmpty();
    assertThat(of("<Rows/>").contradiction(Format.CAMT053)).isEmpty();
    assertThat(of("Date,Text\n2026-01-31,A\0B\n").contradiction(Format.CSV)).isEmpty();
    assertThat(of("00,0004,12345\n").contradiction(Format.BAI2)).isEmpty();
    for (Format format : Format.values()) {
      assertThat(FormatDetection.of(gzip()).contradiction(format)).isEmpty();
      assertThat(FormatDetection.of(zip("a.csv")).contradiction(format)).isEmpty();
    }
    assertThat(FormatDetection.of(zip("a.csv")).isPacked()).isTrue();
    assertThat(FormatDetection.of(zip("xl/workbook.xml")).isPacked()).isFalse();
  }

  private static FormatDetection of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return FormatDetection.of(Arrays.copyOf(bytes, Math.min(bytes.length, FormatDetection.BYTES)));
  }

  private static Kind kind(String text) {
    return of(text).kind();
  }

  private static Kind hex(String bytes) {
    return FormatDetection.of(HexFormat.of().parseHex(bytes)).kind();
  }

  private static byte[] zip(String member) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(member));
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(1);
    }
    return bytes.toByteArray();
  }
}
