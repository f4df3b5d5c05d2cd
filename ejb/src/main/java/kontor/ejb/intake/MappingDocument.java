package kontor.ejb.intake;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.CreditDebit;
import kontor.domain.intake.Field;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.Sign;
import kontor.domain.shared.DomainException;

/** The JSON of a mapping, as REST and the database hold it; a name it does not know is refused. */
public final class MappingDocument {

  private static final Set<String> NAMES =
      Set.of(
          "delimiter",
          "encoding",
          "header",
          "skipRows",
          "sheet",
          "dateFormat",
          "decimalSeparator",
          "thousandsSeparator",
          "sign",
          "creditDebit",
          "columns");

  private MappingDocument() {}

  /**
   * The mapping a document states.
   *
   * @throws DomainException naming the field that is wrong
   */
  public static Mapping read(JsonObject document) {
    refuseOthers("mapping", document, NAMES);
    boolean header = flag(document, "header", true);
    return new Mapping(
        delimiter(document),
        text(document, "encoding"),
        header,
        number(document, "skipRows"),
        text(document, "sheet"),
        text(document, "dateFormat"),
        character(document, "decimalSeparator"),
        text(document, "thousandsSeparator", true),
        sign(document),
        creditDebit(document, header),
        columns(document, header));
  }

  private static Character delimiter(JsonObject document) {
    String text = text(document, "delimiter");
    return "\\t".equals(text) || "TAB".equalsIgnoreCase(text)
        ? Character.valueOf('\t')
        : character(document, "delimiter");
  }

  private static Character character(JsonObject document, String name) {
    String text = text(document, name);
    if (text != null && text.length() != 1) {
      throw invalid(name, "This is one character.");
    }
    return text == null ? null : text.charAt(0);
  }

  private static String text(JsonObject document, String name) {
    return text(document, name, false);
  }

  private static String text(JsonObject document, String name, boolean emptyCounts) {
    JsonValue value = value(document, name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonString string)) {
      throw invalid(name, "This is a text.");
    }
    return string.getString().isEmpty() && !emptyCounts ? null : string.getString();
  }

  private static boolean flag(JsonObject document, String name, boolean without) {
    JsonValue value = value(document, name);
    if (value == null) {
      return without;
    }
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw invalid(name, "This is true or false.");
    }
    return value == JsonValue.TRUE;
  }

  private static int number(JsonObject document, String name) {
    JsonValue value = value(document, name);
    if (value == null) {
      return 0;
    }
    if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
      throw invalid(name, "This is a whole number.");
    }
    return number.intValue();
  }

  private static Sign sign(JsonObject document) {
    String text = text(document, "sign");
    if (text == null) {
      return Sign.NORMAL;
    }
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "NORMAL" -> Sign.NORMAL;
      case "INVERTED" -> Sign.INVERTED;
      default -> throw invalid("sign", "A sign is NORMAL or INVERTED.");
    };
  }

  private static CreditDebit creditDebit(JsonObject document, boolean header) {
    JsonValue value = value(document, "creditDebit");
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonObject flag)) {
      throw invalid("creditDebit", "This is an object with column and debit.");
    }
    refuseOthers("mapping.creditDebit", flag, Set.of("column", "debit"));
    if (value(flag, "column") == null) {
      throw invalid("creditDebit.column", "A column for the flag is missing.");
    }
    return new CreditDebit(
        column("creditDebit.column", flag.get("column"), header), words(flag.get("debit")));
  }

  private static List<String> words(JsonValue debit) {
    if (!(debit instanceof JsonArray array)
        || !array.stream().allMatch(word -> word instanceof JsonString)) {
      throw invalid("creditDebit.debit", "This is a list of the words that mean debit.");
    }
    return array.stream().map(word -> ((JsonString) word).getString().strip()).toList();
  }

  private static Map<Field, ColumnRef> columns(JsonObject document, boolean header) {
    if (!(value(document, "columns") instanceof JsonObject named)) {
      throw invalid("columns", "The mapping says which column holds which field.");
    }
    Map<Field, ColumnRef> columns = new EnumMap<>(Field.class);
    named.forEach((name, value) -> {
      Field field =
          Field.named(name)
              .orElseThrow(
                  () -> invalid("columns." + name, "There is no field %s.".formatted(name)));
      if (value != JsonValue.NULL) {
        columns.put(field, column("columns." + name, value, header));
      }
    });
    return columns;
  }

  /** A header name or a number; without a header the figures of a text are a number too. */
  private static ColumnRef column(String field, JsonValue value, boolean header) {
    return switch (value) {
      case JsonNumber number when number.isIntegral() -> ColumnRef.numbered(number.intValue());
      case JsonString name when !header && name.getString().matches("[0-9]{1,4}") ->
          ColumnRef.numbered(Integer.parseInt(name.getString()));
      case JsonString name when !name.getString().isBlank() -> ColumnRef.named(name.getString());
      default -> throw invalid(field, "A column is a header's name or a number counted from 1.");
    };
  }

  private static JsonValue value(JsonObject document, String name) {
    JsonValue value = document.get(name);
    return value == JsonValue.NULL ? null : value;
  }

  private static void refuseOthers(String where, JsonObject document, Set<String> known) {
    document.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw DomainException.field(where + "." + name, "There is no such part of a mapping.");
        });
  }

  private static DomainException invalid(String field, String message) {
    return DomainException.field("mapping." + field, message);
  }

  /** The document of a mapping, without the parts it leaves open. */
  public static JsonObject write(Mapping mapping) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    put(document, "delimiter", mapping.delimiter());
    put(document, "encoding", mapping.encoding());
    document.add("header", mapping.header()).add("skipRows", mapping.skipRows());
    put(document, "sheet", mapping.sheet());
    put(document, "dateFormat", mapping.dateFormat());
    put(document, "decimalSeparator", mapping.decimalSeparator());
    put(document, "thousandsSeparator", mapping.thousandsSeparator());
    document.add("sign", mapping.sign().name());
    if (mapping.creditDebit() != null) {
      document.add("creditDebit", written(mapping.creditDebit()));
    }
    JsonObjectBuilder columns = Json.createObjectBuilder();
    new java.util.TreeMap<>(mapping.columns())
        .forEach((field, column) -> columns.add(field.documentName(), written(column)));
    return document.add("columns", columns).build();
  }

  private static JsonObject written(CreditDebit flag) {
    return Json.createObjectBuilder()
        .add("column", written(flag.column()))
        .add("debit", Json.createArrayBuilder(flag.debit()))
        .build();
  }

  private static JsonValue written(ColumnRef column) {
    return column.byNumber() ? Json.createValue(column.number()) : Json.createValue(column.name());
  }

  private static void put(JsonObjectBuilder document, String name, Object value) {
    if (value != null) {
      document.add(name, value.toString());
    }
  }
}
