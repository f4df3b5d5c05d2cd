package kontor.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kontor.ejb.security.Caller;
import kontor.web.frame.Problem;
import kontor.web.frame.Problems;
import kontor.web.frame.RequestFacts;
import kontor.web.frame.Routes;

/**
 * Finds out at each request who it is: by the session after a sign-in in the page, by a bearer
 * token on the REST interface. It keeps nobody out; that is the gate's.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  @Inject private IdentityStoreHandler people;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential credential = credential(request, context);
    if (credential == null) {
      return context.doNothing();
    }
    try {
      return validate(credential, request, context);
    } catch (RuntimeException fault) {
      return unavailable(request, response, context, fault);
    }
  }

  private AuthenticationStatus validate(
      Credential credential, HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result = people.validate(credential);
    if (result.getStatus() == CredentialValidationResult.Status.VALID) {
      signIn(request, result);
      return context.notifyContainerAboutLogin(
          result.getCallerPrincipal(), result.getCallerGroups());
    }
    if (credential instanceof Credentials.OfSession) {
      Sessions.end(request);
    }
    return context.isAuthenticationRequest()
        ? AuthenticationStatus.SEND_FAILURE
        : context.doNothing();
  }

  private static void signIn(HttpServletRequest request, CredentialValidationResult result) {
    Caller caller = ((CallerIdentity) result.getCallerPrincipal()).caller();
    CallerBean.remember(request, caller);
    RequestFacts.signedIn(request, caller.actor(), caller.mustChangePassword());
  }

  /** A form's credential when the page signs in, else the token, else the session. */
  private static Credential credential(HttpServletRequest request, HttpMessageContext context) {
    if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
      return context.getAuthParameters().getCredential();
    }
    if (Routes.isStatic(request)) {
      return null;
    }
    String authorization = request.getHeader("Authorization");
    if (Routes.isApi(request) && authorization != null) {
      return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? new Credentials.OfToken(
              authorization.substring(BEARER.length()).strip(), Requests.of(request))
          : null;
    }
    return session(request);
  }

  /** On the REST interface a session may only read: downloads from pages. */
  private static Credential session(HttpServletRequest request) {
    if (Routes.isApi(request) && !Routes.isSafe(request)) {
      return null;
    }
    return Sessions.mark(request)
        .map(mark -> new Credentials.OfSession(mark, Requests.of(request)))
        .orElse(null);
  }

  private static AuthenticationStatus unavailable(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context,
      RuntimeException fault) {
    if (context.isAuthenticationRequest()) {
      throw fault;
    }
    Problem problem = Problems.of(fault);
    try {
      response.setHeader(RequestFacts.ID_HEADER, RequestFacts.id(request));
      if (Routes.isApi(request)) {
        Problems.write(request, response, problem);
      } else {
        response.sendError(problem.status());
      }
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
