package kontor.ear.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every source is written in google-java-format; {@code -Dkontor.format=write} writes it so.
 *
 * <p>It runs here and not in a Maven plugin, because the formatter needs the JDK the sources are
 * written for and Maven itself may run on an older one.
 */
class FormatTest {

  private static final boolean WRITE = "write".equals(System.getProperty("kontor.format"));

  @Test
  void should_find_every_source_in_the_house_format() throws Exception {
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    List<Path> unformatted = new ArrayList<>();
    for (Path source : Floors.sources(".java")) {
      String text = Files.readString(source);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        unformatted.add(source);
        write(source, formatted);
      }
    }
    assertThat(WRITE ? List.of() : unformatted)
        .as("sources to format; mvn verify -Dkontor.format=write does it")
        .isEmpty();
  }

  private static void write(Path source, String formatted) throws Exception {
    if (WRITE) {
      Files.writeString(source, formatted);
    }
  }
}
