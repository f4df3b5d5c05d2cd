package kontor.ejb.intake.format.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kontor.domain.intake.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTextTest {

  private static final String WORDS = "Überweisung an Müller & Söhne, 5 €\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void should_tell_the_encoding_by_the_first_byte_that_differs(String encoding) throws IOException {
    String text = "a".repeat(20_000) + WORDS;
    assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
  }

  @Test
  void should_read_umlauts_of_latin_1() throws IOException {
    assertThat(read("Müller\nGröße".getBytes(ISO_8859_1))).isEqualTo("Müller\nGröße");
    assertThat(read("ü".getBytes(ISO_8859_1))).isEqualTo("ü");
  }

  @Test
  void should_mark_what_is_damaged_in_text_that_began_as_utf_8() throws IOException {
    byte[] mixed = concat("Müller ".getBytes(UTF_8), "Söhne".getBytes(ISO_8859_1));
    assertThat(read(mixed)).startsWith("Müller ").contains(String.valueOf(Texts.UNREADABLE));
  }

  @Test
  void should_keep_to_a_mark_and_to_what_the_source_says() throws IOException {
    assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(WORDS);
    try (Reader said =
        TextDecoding.openReader(new ByteArrayInputStream(WORDS.getBytes(UTF_8)), "ISO-8859-1")) {
      assertThat(text(said)).startsWith("Ã");
    }
  }

  @Test
  void should_read_nothing_of_nothing() throws IOException {
    assertThat(read(new byte[0])).isEmpty();
  }

  private static String read(byte[] bytes) throws IOException {
    try (Reader reader = TextDecoding.openReader(new ByteArrayInputStream(bytes), null)) {
      return text(reader);
    }
  }

  private static String text(Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return text.toString();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
