package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kontor.ejb.security.RoleMatrix;
import kontor.ejb.security.Roles;
import kontor.web.frame.Problem;

/** The roles and what they may. */
@Path("/roles")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RoleResource {

  @Inject private Roles roles;

  @GET
  public RoleMatrix matrix() {
    return roles.matrix();
  }
}
