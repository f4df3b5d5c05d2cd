package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kontor.domain.shared.DomainException;
import kontor.ejb.security.OwnAccount;
import kontor.web.frame.Problem;

/** Who I am, my settings, my password. */
@Path("/me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class MeResource {

  /** The password as it is and as it is to be. */
  public record PasswordChange(String current, String password) {}

  @Inject private CallerBean caller;
  @Inject private OwnAccount account;

  @GET
  public MeDocument me() {
    return caller
        .caller()
        .map(MeDocument::of)
        .orElseThrow(() -> new NotAuthorizedException("Bearer"));
  }

  /** Changes theme, density and letter keys. */
  @PUT
  @Path("/settings")
  public SettingsDocument changeSettings(SettingsDocument settings) {
    if (settings == null) {
      throw DomainException.field("theme", "The settings are needed.");
    }
    return SettingsDocument.of(account.changeSettings(settings.settings()).settings());
  }

  /** Changes the password; every token and session of the person ends, this one too. */
  @PUT
  @Path("/password")
  public void changePassword(PasswordChange change) {
    if (change == null) {
      throw DomainException.field("password", "The new password is needed.");
    }
    account.changePassword(change.current(), change.password());
  }
}
