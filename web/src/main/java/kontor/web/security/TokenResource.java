package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kontor.domain.shared.DomainException;
import kontor.ejb.security.IssuedToken;
import kontor.ejb.security.SignIns;
import kontor.ejb.security.Tokens;
import kontor.web.frame.Problem;
import kontor.web.frame.RequestFacts;

/** Bearer tokens: made for a user name and a password, ended by their holder. */
@Path("/tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class TokenResource {

  /** A user name and a password; a one-time code has no meaning yet. */
  public record TokenRequest(String username, String password, String otp) {}

  private static final String BEARER = "Bearer ";

  @Inject private SignIns signIns;
  @Inject private Tokens tokens;
  @Context private HttpServletRequest request;

  @POST
  public Response make(TokenRequest asked) {
    if (asked == null || asked.username() == null || asked.password() == null) {
      throw DomainException.field("username", "A user name and a password are needed.");
    }
    return signIns
        .token(asked.username(), asked.password(), Requests.of(request))
        .map(TokenResource::made)
        .orElseGet(this::wrong);
  }

  @DELETE
  @Path("/current")
  public void endCurrent() {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    tokens.revokeCurrent(authorization.substring(BEARER.length()).strip());
  }

  private static Response made(IssuedToken token) {
    return Response.status(Response.Status.CREATED).entity(token).build();
  }

  private Response wrong() {
    Problem problem =
        Problem.of(
            401, "wrong-credentials", "Not signed in", "User name or password is not right.");
    return Response.status(401)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .type(Problem.MEDIA_TYPE)
        .entity(problem.document(RequestFacts.id(request)).toString())
        .build();
  }
}
