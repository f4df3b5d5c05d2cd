package kontor.ejb.intake.format;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import kontor.domain.intake.Mapping;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.Cell;

/** The members of one object as cells by name; null is an empty cell. */
final class JsonMembers {

  private final JsonParser json;
  private final boolean nested;
  private final Map<String, Cell> members = new HashMap<>();

  private JsonMembers(JsonParser json, boolean nested) {
    this.json = json;
    this.nested = nested;
  }

  /**
   * Reads the object the parser has entered, to its end.
   *
   * @param nested whether an object in it is read too, its members named {@code outer.inner}, and a
   *     list passed over; else both fault the file
   */
  static Map<String, Cell> read(JsonParser json, boolean nested) {
    JsonMembers object = new JsonMembers(json, nested);
    object.readObject("");
    return object.members;
  }

  private void readObject(String prefix) {
    for (Event event = json.next(); event != Event.END_OBJECT; event = json.next()) {
      readMember(prefix + json.getString(), json.next());
    }
  }

  private void readMember(String name, Event event) {
    if (nested && event == Event.START_OBJECT) {
      put(name, Cell.EMPTY);
      readObject(name + ".");
    } else if (nested && event == Event.START_ARRAY) {
      put(name, Cell.EMPTY);
      json.skipArray();
    } else {
      put(name, value(event));
    }
  }

  private void put(String name, Cell value) {
    if (members.put(name, value) != null) {
      throw new FileFault("An object has two members named “%s”.".formatted(name));
    }
    if (members.size() > Mapping.MOST_COLUMNS) {
      throw new FileFault("An object has more than %,d members.".formatted(Mapping.MOST_COLUMNS));
    }
  }

  private Cell value(Event event) {
    return switch (event) {
      case VALUE_STRING -> Cell.text(json.getString());
      case VALUE_NUMBER -> number(json.getString());
      case VALUE_TRUE -> Cell.text("true");
      case VALUE_FALSE -> Cell.text("false");
      case VALUE_NULL -> Cell.EMPTY;
      default -> throw new FileFault("A member of a line is a text or a number.");
    };
  }

  /** A number as it is written; one with an exponent is a text, which is no amount. */
  private static Cell number(String written) {
    boolean plain = written.indexOf('e') < 0 && written.indexOf('E') < 0;
    return plain ? new Cell(written, new BigDecimal(written), null) : Cell.text(written);
  }
}
