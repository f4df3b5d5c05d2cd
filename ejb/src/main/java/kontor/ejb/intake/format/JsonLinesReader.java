package kontor.ejb.intake.format;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.reading.TextDecoding;

/**
 * Lines posted by streams and other systems: a JSON array of objects whose members are named like
 * the fields of a line, amounts as texts or numbers, dates after ISO 8601. The line's number is its
 * place in the array, counted from 1.
 */
public final class JsonLinesReader implements StatementReader {

  private static final int MOST_LINES = 10_000;

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    try (JsonParser json = Json.createParser(TextDecoding.reader(bytes, null))) {
      readArray(json, new JsonLines(source), sink);
    } catch (JsonException | IllegalStateException | java.util.NoSuchElementException unreadable) {
      throw new FileFault("This is not a JSON array of lines: " + unreadable.getMessage());
    }
  }

  private static void readArray(JsonParser json, JsonLines lines, RowSink sink) {
    if (json.next() != Event.START_ARRAY) {
      throw new FileFault("This is not a JSON array of lines.");
    }
    StatementTotals totals = new StatementTotals();
    int number = 0;
    for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
      number++;
      if (event != Event.START_OBJECT || number > MOST_LINES) {
        throw new FileFault(
            "Lines are posted as an array of at most %,d objects.".formatted(MOST_LINES));
      }
      push(lines.read(number, members(json)), totals, sink);
    }
    if (number == 0) {
      throw new FileFault("This is an empty file: it has no lines.");
    }
    sink.statement(totals.summary(1));
  }

  private static void push(Row row, StatementTotals totals, RowSink sink) {
    if (row instanceof StatementLine line) {
      totals.add(line);
    }
    sink.row(row);
  }

  /** The members of one object as texts; null for null. */
  private static Map<String, String> members(JsonParser json) {
    Map<String, String> members = new HashMap<>();
    for (Event event = json.next(); event != Event.END_OBJECT; event = json.next()) {
      String name = json.getString();
      String value = value(json, json.next());
      if (members.containsKey(name)) {
        throw new FileFault("An object has two members named “%s”.".formatted(name));
      }
      members.put(name, value);
    }
    return members;
  }

  private static String value(JsonParser json, Event event) {
    return switch (event) {
      case VALUE_STRING, VALUE_NUMBER -> json.getString();
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> null;
      default -> throw new FileFault("A member of a line is a text or a number.");
    };
  }
}
