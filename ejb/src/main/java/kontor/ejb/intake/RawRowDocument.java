package kontor.ejb.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.intake.RawCell;
import kontor.domain.intake.RawRow;

/**
 * A row as the database keeps it beside its reject: {@code {"names": […], "cells": […], "kinds":
 * "TNDX"}}, one letter for each cell.
 */
final class RawRowDocument {

  /** Text, number, day, damaged. */
  private static final String LETTERS = "TNDX";

  /** Looked up once: a look-up for every row costs more than the row. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private RawRowDocument() {}

  static String write(RawRow row) {
    JsonArrayBuilder cells = JSON.createArrayBuilder();
    StringBuilder kinds = new StringBuilder();
    row.cells()
        .forEach(cell -> {
          cells.add(cell.text());
          kinds.append(LETTERS.charAt(cell.kind().ordinal()));
        });
    return JSON.createObjectBuilder()
        .add("names", JSON.createArrayBuilder(row.names()))
        .add("cells", cells)
        .add("kinds", kinds.toString())
        .build()
        .toString();
  }

  /** The row of a document; null of none. */
  static RawRow read(String document) {
    if (document == null) {
      return null;
    }
    try (var reader = JSON.createReader(new StringReader(document))) {
      return read(reader.readObject());
    }
  }

  private static RawRow read(JsonObject document) {
    List<String> texts = texts(document.getJsonArray("cells"));
    String kinds = document.getString("kinds");
    List<RawCell> cells = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      int kind = LETTERS.indexOf(kinds.charAt(at));
      cells.add(new RawCell(texts.get(at), RawCell.Kind.values()[kind]));
    }
    return new RawRow(texts(document.getJsonArray("names")), cells);
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }
}
