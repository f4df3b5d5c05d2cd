package kontor.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import kontor.ejb.security.Access;
import kontor.ejb.security.Caller;
import kontor.ejb.security.SignInOutcome;
import kontor.ejb.security.SignIns;

/** The people of the database; the groups of a person are their permissions at this moment. */
@ApplicationScoped
public class PeopleStore implements IdentityStore {

  @Inject private Access access;
  @Inject private SignIns signIns;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    return switch (credential) {
      case Credentials.OfSession session ->
          result(access.bySession(session.mark(), session.request()));
      case Credentials.OfToken token -> result(access.byToken(token.token(), token.request()));
      case Credentials.OfForm form -> result(signIn(form));
      default -> CredentialValidationResult.NOT_VALIDATED_RESULT;
    };
  }

  private Optional<Caller> signIn(Credentials.OfForm form) {
    SignInOutcome outcome = signIns.attempt(form.username(), form.password(), form.request());
    form.learn(outcome);
    return outcome instanceof SignInOutcome.SignedIn in
        ? Optional.of(in.caller())
        : Optional.empty();
  }

  private static CredentialValidationResult result(Optional<Caller> found) {
    return found
        .map(caller ->
            new CredentialValidationResult(
                new CallerIdentity(caller), caller.actor().permissions()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
