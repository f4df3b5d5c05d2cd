package kontor.ejb.intake.format;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.reading.TextDecoding;

/**
 * Lines as a JSON array of objects, one statement: files of a source, of any length, and lines
 * posted by streams and other systems, up to a bound.
 *
 * <table>
 *   <caption>The format</caption>
 *   <tr><th>part</th><th>how it is read</th></tr>
 *   <tr><td>bytes</td><td>UTF-8; a byte order mark wins</td></tr>
 *   <tr><td>line</td><td>the object's place in the array, counted from 1</td></tr>
 *   <tr><td>members, without a mapping and when posted</td><td>named like the fields of a line,
 *       each once; others reject the row; dates after ISO 8601</td></tr>
 *   <tr><td>members, by a mapping</td><td>named by mapping.columns, {@code amount.value} in an
 *       object within; others and lists are left out</td></tr>
 *   <tr><td>amounts</td><td>numbers as they are written, without an exponent; texts as the mapping
 *       says</td></tr>
 *   <tr><td>null, and a member that is missing</td><td>empty</td></tr>
 * </table>
 */
public final class JsonStatementReader implements StatementReader {

  private static final int MOST_POSTED = 10_000;

  private final boolean posted;

  /**
   * A reader.
   *
   * @param posted whether the lines were posted: no mapping counts, and there is a bound
   */
  JsonStatementReader(boolean posted) {
    this.posted = posted;
  }

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    JsonObjects objects = posted ? new JsonLines(source) : objects(source);
    try (JsonParser json = Json.createParser(new BoundedJson(TextDecoding.reader(bytes, null)))) {
      readArray(json, objects, new OneStatement(sink));
    } catch (JsonParsingException broken) {
      throw new FileFault(brokenAt(broken.getLocation()));
    } catch (JsonException | IllegalStateException | NoSuchElementException unreadable) {
      throw new FileFault("This is not a JSON array of lines.");
    }
  }

  /** How the objects of a source's files become lines. */
  static JsonObjects objects(SourceVersion source) {
    return source.mapping() == null ? new JsonLines(source) : new MappedJson(source);
  }

  private static String brokenAt(JsonLocation place) {
    return "The JSON is not well-formed: it breaks at line %,d, column %,d."
        .formatted(place.getLineNumber(), place.getColumnNumber());
  }

  private void readArray(JsonParser json, JsonObjects objects, OneStatement statement) {
    if (json.next() != Event.START_ARRAY) {
      throw new FileFault("This is not a JSON array of lines.");
    }
    int number = 0;
    for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
      number++;
      check(event, number);
      statement.push(objects.read(number, JsonMembers.read(json, objects.nested())));
    }
    if (number == 0) {
      throw new FileFault("This is an empty file: it has no lines.");
    }
    checkEnd(json);
    statement.end();
  }

  private void check(Event event, int number) {
    if (posted && number > MOST_POSTED) {
      throw new FileFault(
          "Lines are posted as an array of at most %,d objects.".formatted(MOST_POSTED));
    }
    if (event != Event.START_OBJECT) {
      throw new FileFault(
          "Lines are an array of objects; the value at %,d is none.".formatted(number));
    }
  }

  private static void checkEnd(JsonParser json) {
    if (json.hasNext()) {
      throw new FileFault("The JSON goes on behind the array of lines.");
    }
  }
}
