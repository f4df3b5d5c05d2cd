package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kontor.ejb.security.SignInOutcome;
import kontor.ejb.shared.RetryLaterException;

/** The sign-in page: a user name and a password. */
@Named
@RequestScoped
public class SignInBean {

  @Inject private SecurityContext security;

  private String username;
  private String password;
  private String to;

  /** Signs in and leads to the page that was wanted; says the same for every wrong attempt. */
  public void signIn() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    var form = new Credentials.OfForm(username, password, Requests.of(request));
    try {
      authenticate(faces, form);
    } catch (RetryLaterException busy) {
      Messages.error(faces, null, "security.signIn.busy");
      return;
    }
    answer(faces, request, form.outcome());
  }

  private AuthenticationStatus authenticate(FacesContext faces, Credentials.OfForm form) {
    ExternalContext external = faces.getExternalContext();
    return security.authenticate(
        (HttpServletRequest) external.getRequest(),
        (HttpServletResponse) external.getResponse(),
        AuthenticationParameters.withParams().credential(form));
  }

  private void answer(FacesContext faces, HttpServletRequest request, SignInOutcome outcome)
      throws IOException {
    switch (outcome) {
      case SignInOutcome.SignedIn in -> {
        Sessions.begin(request, in.mark());
        faces
            .getExternalContext()
            .redirect(in.caller().mustChangePassword() ? "/password" : LocalTarget.of(to));
      }
      case SignInOutcome.Throttled throttled ->
          Messages.error(
              faces,
              null,
              "security.signIn.later",
              Math.max(1, throttled.left().plusMillis(999).toSeconds()));
      case null, default -> Messages.error(faces, null, "security.signIn.wrong");
    }
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
