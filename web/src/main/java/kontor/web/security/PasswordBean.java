package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import kontor.domain.security.PasswordPolicy;
import kontor.domain.shared.DomainException;
import kontor.ejb.security.OwnAccount;
import kontor.ejb.security.SessionMark;
import kontor.ejb.shared.RetryLaterException;

/** The page on which a person changes the password, by wish or because it is a one-time one. */
@Named
@RequestScoped
public class PasswordBean {

  @Inject private OwnAccount account;

  private String current;
  private String next;
  private String repeated;

  /** Changes the password; this session goes on under a new id, all others end. */
  public void change() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (!Objects.equals(next, repeated)) {
      Messages.error(faces, null, "security.password.notRepeated");
      return;
    }
    try {
      goOn(faces, account.changePassword(current, next));
    } catch (DomainException broken) {
      say(faces, broken);
    } catch (RetryLaterException later) {
      Messages.error(faces, null, "security.signIn.later", later.retryAfterSeconds());
    }
  }

  private static void goOn(FacesContext faces, int stamp) throws IOException {
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    SessionMark mark = Sessions.mark(request).orElseThrow();
    Sessions.begin(
        request, new SessionMark(mark.userId(), mark.tenant(), stamp, mark.signedInAt()));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    Messages.info(faces, "security.password.changed");
    faces.getExternalContext().redirect("/");
  }

  private static void say(FacesContext faces, DomainException broken) {
    faces.addMessage(
        null,
        new jakarta.faces.application.FacesMessage(
            jakarta.faces.application.FacesMessage.SEVERITY_ERROR, broken.getMessage(), null));
  }

  /** How long a password is at least, for the page's hint. */
  public int getLeastLength() {
    return PasswordPolicy.LEAST_LENGTH;
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
