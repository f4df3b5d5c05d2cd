package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kontor.domain.security.Permission;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.ReadingAgain;
import kontor.ejb.intake.Trial;
import kontor.web.frame.NeedsPermission;

/** A file read again by the newest version of its source. */
@Path("/files/{id}/readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReadingsResource {

  @Inject private ReadingAgain again;

  @Context private UriInfo uri;

  /** 201 and the new file; 202 while a large one is still read. */
  @NeedsPermission(Permission.INTAKE_WORK)
  @POST
  public Response read(@PathParam("id") long id) {
    FileView file = again.read(id);
    return Response.status(
            file.status().isFinal() ? Response.Status.CREATED : Response.Status.ACCEPTED)
        .location(uri.getBaseUriBuilder().path("files/{id}").build(file.id()))
        .entity(Documents.file(file))
        .build();
  }

  /** What that would change; stores nothing. */
  @NeedsPermission(Permission.INTAKE_WORK)
  @POST
  @Path("/trial")
  public JsonObject trial(@PathParam("id") long id) {
    return document(again.trial(id));
  }

  private static JsonObject document(Trial trial) {
    FileView file = trial.file();
    JsonObjectBuilder document = Json.createObjectBuilder();
    document.add("now", counts(file.sourceVersion(), file.lines(), file.rejected()));
    document.add("then", counts(trial.version(), trial.lines(), trial.rejected()));
    document.add("cut", trial.cut());
    Documents.put(document, "problem", trial.whyNot());
    JsonArrayBuilder rejects = Json.createArrayBuilder();
    trial.firstRejects().forEach(reject -> rejects.add(Documents.row(reject)));
    return document.add("rejects", rejects).build();
  }

  private static JsonObjectBuilder counts(int version, int lines, int rejected) {
    return Json.createObjectBuilder()
        .add("sourceVersion", version)
        .add("lines", lines)
        .add("rejected", rejected);
  }
}
