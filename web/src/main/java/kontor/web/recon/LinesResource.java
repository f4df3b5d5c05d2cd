package kontor.web.recon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kontor.ejb.recon.LineExplanation;
import kontor.ejb.recon.LineExplanations;

/** Single lines: why they are matched, and why not. */
@Path("lines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LinesResource {

  @Inject private LineExplanations explanations;

  @GET
  @Path("{id}/explanation")
  public LineExplanation explain(@PathParam("id") long id) {
    return explanations.of(id);
  }
}
