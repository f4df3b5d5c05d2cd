package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kontor.ejb.security.OwnAccount;

/** Ends the session of the page. */
@Named
@RequestScoped
public class SignOutBean {

  @Inject private OwnAccount account;

  public void signOut() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    account.signedOut();
    Sessions.end((HttpServletRequest) faces.getExternalContext().getRequest());
    faces.getExternalContext().redirect("/sign-in?signedOut=true");
  }
}
