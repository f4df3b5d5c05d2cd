package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kontor.domain.security.Permission;
import kontor.ejb.intake.CorrectRow;
import kontor.ejb.intake.Corrections;
import kontor.web.frame.NeedsPermission;

/** One rejected row of a file. */
@Path("/files/{id}/rejects/{reject}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RejectResource {

  @Inject private Corrections corrections;

  @GET
  public JsonObject get(@PathParam("id") long id, @PathParam("reject") long reject) {
    return Documents.reject(corrections.get(id, reject));
  }

  /** What the row would become with the cells given; nothing is stored. */
  @NeedsPermission(Permission.INTAKE_WORK)
  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject check(
      @PathParam("id") long id, @PathParam("reject") long reject, JsonObject document) {
    return Documents.row(
        corrections.check(id, new CorrectRow(reject, CorrectionsResource.cells(document))));
  }

  /** The row is no line, and why. */
  @NeedsPermission(Permission.INTAKE_WORK)
  @POST
  @Path("/dismissal")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject dismiss(
      @PathParam("id") long id, @PathParam("reject") long reject, JsonObject document) {
    return Documents.file(corrections.dismiss(id, reject, FilesResource.reason(document)));
  }
}
