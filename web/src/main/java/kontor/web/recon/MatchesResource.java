package kontor.web.recon;

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
import kontor.ejb.recon.Explanation;
import kontor.ejb.recon.MatchSplitting;
import kontor.ejb.recon.Matches;
import kontor.web.frame.NeedsPermission;

/** Single matches: look, explain, confirm, reject, undo. */
@Path("matches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MatchesResource {

  @Inject private Matches matches;
  @Inject private MatchSplitting splitting;

  @GET
  @Path("{id}")
  public MatchDocument get(@PathParam("id") long id) {
    return MatchDocument.of(matches.get(id));
  }

  @GET
  @Path("{id}/explanation")
  public Explanation explain(@PathParam("id") long id) {
    return matches.explain(id);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Path("{id}/confirm")
  public MatchDocument confirm(@PathParam("id") long id) {
    matches.confirm(id);
    return get(id);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Path("{id}/reject")
  public MatchDocument reject(@PathParam("id") long id, String body) {
    matches.reject(id, ReconciliationsResource.reason(OptionalBody.of(body)));
    return get(id);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Path("{id}/undo")
  public MatchDocument undo(@PathParam("id") long id, String body) {
    matches.undo(id, ReconciliationsResource.reason(OptionalBody.of(body)));
    return get(id);
  }

  /** Opens some of its lines again; those that stay become a match by hand. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Path("{id}/split")
  public MatchDocument split(@PathParam("id") long id, JsonObject document) {
    return get(
        splitting.takeOut(
            id,
            ReconciliationsResource.ids(document, "lines"),
            ReconciliationsResource.reason(document)));
  }
}
