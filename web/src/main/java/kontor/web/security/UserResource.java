package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.security.CreateUser;
import kontor.ejb.security.NewUser;
import kontor.ejb.security.Users;
import kontor.web.frame.NeedsPermission;
import kontor.web.frame.PageDocument;
import kontor.web.frame.Paging;
import kontor.web.frame.Problem;

/** The people of the bank. */
@Path("/users")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class UserResource {

  /** The version the caller saw. */
  public record Seen(Integer version) {}

  @Inject private Users users;
  @Context private UriInfo uri;

  @GET
  public PageDocument list(
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("100") int size) {
    Paging paging = new Paging(page, size);
    List<UserDocument> all = users.list().stream().map(UserDocument::of).toList();
    return PageDocument.of(paging.of(all), all.size());
  }

  @GET
  @Path("/{id}")
  public UserDocument find(@PathParam("id") long id) {
    return UserDocument.of(users.find(id));
  }

  @NeedsPermission(Permission.USER_MAKE)
  @POST
  public Response create(UserChange asked) {
    UserChange wanted = required(asked);
    NewUser made =
        users.create(new CreateUser(wanted.username(), wanted.displayName(), wanted.roleSet()));
    return Response.created(
            uri.getAbsolutePathBuilder().path(Long.toString(made.user().id())).build())
        .entity(UserDocument.of(made))
        .build();
  }

  /** Changes one thing: the shown name, the roles, or whether the person may sign in. */
  @PATCH
  @Path("/{id}")
  public UserDocument change(@PathParam("id") long id, UserChange asked) {
    return UserDocument.of(users.change(id, asked == null ? null : asked.command()));
  }

  @POST
  @Path("/{id}/one-time-password")
  public UserDocument resetPassword(@PathParam("id") long id, Seen seen) {
    return UserDocument.of(users.resetPassword(id, seen == null ? null : seen.version()));
  }

  private static UserChange required(UserChange asked) {
    if (asked == null) {
      throw DomainException.field("username", "A document is needed.");
    }
    return asked;
  }
}
