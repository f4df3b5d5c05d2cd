package kontor.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kontor.ejb.security.OwnTokens;
import kontor.ejb.security.OwnTokens.OpenToken;
import kontor.web.frame.Words;

/** One's own open tokens, on the settings page. */
@Named
@RequestScoped
public class TokensBean {

  @Inject private OwnTokens own;

  private List<OpenToken> tokens;

  public List<OpenToken> getTokens() {
    if (tokens == null) {
      tokens = own.list();
    }
    return tokens;
  }

  /** Ends one token. */
  public void end(long id) {
    own.end(id);
    tokens = null;
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(Words.of("security.settings.tokens.ended"), ""));
  }
}
