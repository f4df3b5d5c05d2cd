package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.CorrectRow;
import kontor.ejb.intake.Corrections;
import kontor.web.frame.NeedsPermission;

/** Corrected rows of a file, loaded all or none: {@code {"corrections": [{"reject", "cells"}]}}. */
@Path("/files/{id}/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

  @Inject private Corrections corrections;

  /** Answers the file as it stands then. */
  @NeedsPermission(Permission.INTAKE_WORK)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject correct(@PathParam("id") long id, JsonObject document) {
    if (document == null || !(document.get("corrections") instanceof JsonArray rows)) {
      throw DomainException.field("corrections", "This is a list of rows.");
    }
    return Documents.file(
        corrections.correct(id, rows.stream().map(CorrectionsResource::row).toList()));
  }

  /** The table of rejected rows, corrected in a spreadsheet. */
  @NeedsPermission(Permission.INTAKE_WORK)
  @POST
  @Consumes("text/csv")
  public JsonObject correct(@PathParam("id") long id, InputStream csv) throws IOException {
    return Documents.file(corrections.correct(id, csv));
  }

  private static CorrectRow row(JsonValue value) {
    if (value instanceof JsonObject row && row.get("reject") instanceof JsonNumber reject) {
      return new CorrectRow(reject.longValue(), cells(row));
    }
    throw DomainException.field("corrections", "A correction names its reject by its id.");
  }

  /** The text of every column of a row, in the order of the file. */
  static List<String> cells(JsonObject row) {
    if (row != null
        && row.get("cells") instanceof JsonArray cells
        && cells.stream().allMatch(JsonString.class::isInstance)) {
      return cells.getValuesAs(JsonString::getString);
    }
    throw DomainException.field("cells", "This is a list of texts, one for each column.");
  }
}
