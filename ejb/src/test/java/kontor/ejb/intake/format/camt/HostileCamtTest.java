package kontor.ejb.intake.format.camt;

import static kontor.ejb.intake.format.camt.CamtXml.closing;
import static kontor.ejb.intake.format.camt.CamtXml.entry;
import static kontor.ejb.intake.format.camt.CamtXml.opening;
import static kontor.ejb.intake.format.camt.CamtXml.read;
import static kontor.ejb.intake.format.camt.CamtXml.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import kontor.domain.intake.Format;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.reading.Collected;
import org.junit.jupiter.api.Test;

/** XML that lies or attacks: refused with a sentence, soon, and in bounded memory. */
class HostileCamtTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private static final String START = statement(entry("1.00")).replaceAll("</Stmt>.*", "");
  private static final String END = "</Stmt></BkToCstmrStmt></Document>";
  private static final String FILLING = "abcdefghijklmno".repeat(4_000);
  private static final int MUCH = 2_500;

  @Test
  void should_refuse_entities_of_every_kind() {
    String declared = "<!DOCTYPE Document [<!ENTITY a \"b\">]><Document";
    assertRefused(statement(entry("1")).replace("<Document", declared), "DOCTYPE");
    String external = "<!DOCTYPE Document SYSTEM \"file:///etc/passwd\"><Document";
    assertRefused(statement(entry("1")).replace("<Document", external), "DOCTYPE");
    assertRefused(statement(entry("1", "<AddtlNtryInf>&a;</AddtlNtryInf>")), "well-formed");
  }

  @Test
  void should_never_follow_an_external_entity() {
    String xml =
        statement(entry("1", "<AddtlNtryInf>&xxe;</AddtlNtryInf>"))
            .replace(
                "<Document",
                "<!DOCTYPE Document [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><Document");
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(FileFault.class)
        .hasMessageNotContaining("root:")
        .hasMessageNotContaining("passwd");
  }

  @Test
  void should_refuse_a_file_that_ends_anywhere_before_its_end() {
    String whole = statement(opening("0.00"), entry("1.00"), closing("1.00"));
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(FileFault.class);
    }
    assertThat(read(whole).ties()).isEqualTo("yes");
  }

  @Test
  void should_refuse_what_follows_the_end() {
    assertRefused(statement(entry("1")) + "<more/>", "well-formed");
    assertRefused(statement(entry("1")) + statement(entry("1")), "well-formed");
  }

  @Test
  void should_refuse_bytes_that_are_not_of_the_encoding() {
    byte[] latin =
        statement(entry("1", "<AddtlNtryInf>Müller</AddtlNtryInf>"))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> CamtXml.read(Format.CAMT053, latin))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("not text");
    assertRefused(statement(entry("1")).replace("UTF-8", "X-NONE"), "encoding");
    assertRefused(statement(entry("1", "<AddtlNtryInf>A\0B</AddtlNtryInf>")), "well-formed");
    assertRefused(statement(entry("1", "<AddtlNtryInf>A&#0;B</AddtlNtryInf>")), "well-formed");
  }

  @Test
  void should_refuse_deep_nesting() {
    assertRefused(START, n -> "<Envlp>", 100_000, "nested");
  }

  @Test
  void should_refuse_names_attributes_and_words_without_end() {
    assertRefused(START + "<", n -> FILLING, MUCH, "word");
    assertRefused(START + "<Ntry a=\"", n -> "x ".repeat(10_000), MUCH, "well-formed");
    assertRefused(START + "<Ntry ", n -> "a%d='' ".formatted(n), 100_000, "well-formed");
    assertRefused(START, "<n%d/>"::formatted, 1_000_000, "names");
    assertRefused(START, "<?n%d?>"::formatted, 1_000_000, "names");
    assertRefused(START, "<n xmlns:p%d='urn:x'/>"::formatted, 1_000_000, "names");
  }

  @Test
  void should_pass_over_comments_instructions_and_white_space_of_any_length() {
    String words = "no tag here > ".repeat(4_000);
    for (String[] around :
        new String[][] {
          {"<!--", "-->"},
          {"<?note ", "?>"},
          {"<More><![CDATA[", "]]></More>"},
          {"<More>", "</More>"},
          {"", ""}
        }) {
      IntFunction<String> filling = n -> around[0].isEmpty() ? " \n".repeat(20_000) : words;
      InputStream file = RepeatedBytes.between(START + around[0], filling, 200, around[1] + END);
      assertThat(soon(file).lines()).as(around[0]).hasSize(1);
    }
  }

  @Test
  void should_refuse_an_entry_with_transactions_without_end() {
    String transaction = "<TxDtls><Refs><EndToEndId>A</EndToEndId></Refs></TxDtls>";
    String open = START + "<Ntry><NtryDtls>";
    assertRefused(open, n -> transaction, 200_000, "100,000 transactions");
    String large =
        "<TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>".formatted("x".repeat(3_999));
    assertRefused(open, n -> large, 20_000, "too much text");
  }

  @Test
  void should_refuse_statements_without_end() {
    assertRefused(START + "</Stmt>", n -> "<Stmt/>", 200_000, "100,000 statements");
  }

  @Test
  void should_read_many_entries_without_keeping_them() {
    Counted counted = new Counted();
    InputStream file = RepeatedBytes.between(START, n -> entry(n + ".25"), 100_000, END);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            new CamtStatementReader(Format.CAMT053)
                .read(file, Collected.source(Format.CAMT053, null), counted));
    assertThat(counted.lines).isEqualTo(100_001);
  }

  private static final class Counted implements RowSink {
    private int lines;

    @Override
    public void row(Row row) {
      lines += row instanceof StatementLine line && line.line() == lines + 1 ? 1 : 0;
    }

    @Override
    public void statement(StatementSummary statement) {
      assertThat(statement.lines()).isEqualTo(lines);
    }
  }

  @Test
  void should_not_take_bytes_that_stop_coming_for_a_broken_file() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(START.getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the line is cut");
              }
            });
    assertThatThrownBy(() ->
            new CamtStatementReader(Format.CAMT053)
                .read(broken, Collected.source(Format.CAMT053, null), new Collected()))
        .isInstanceOf(IOException.class)
        .hasMessage("the line is cut");
  }

  private static void assertRefused(String xml, String word) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(FileFault.class).hasMessageContaining(word);
  }

  private static void assertRefused(
      String start, IntFunction<String> piece, int pieces, String word) {
    assertThatThrownBy(() -> soon(RepeatedBytes.between(start, piece, pieces, END)))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining(word);
  }

  private static Collected soon(InputStream file) {
    Collected collected = new Collected();
    assertTimeoutPreemptively(
        SOON,
        () ->
            new CamtStatementReader(Format.CAMT053)
                .read(file, Collected.source(Format.CAMT053, null), collected));
    return collected;
  }
}
