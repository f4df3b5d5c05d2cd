package kontor.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Optional;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.DatabaseUnavailableException;

/**
 * What a service refuses is said on the page it was tried on, in the service's own sentence.
 *
 * <p>A page that cannot be opened at all answers 404, 403 or 503 instead. Everything else is a
 * fault and shows the error page.
 */
public class RefusalsInWords extends ExceptionHandlerWrapper {

  /** Puts the handler into the chain of faces-config.xml. */
  public static class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new RefusalsInWords(getWrapped().getExceptionHandler());
    }
  }

  /** What is said and answered. */
  private record Refusal(String sentence, int status) {}

  public RefusalsInWords(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
      var queued = events.next().getContext();
      var refusal = refusal(queued.getException());
      if (refusal.isPresent() && PhaseId.RENDER_RESPONSE != queued.getPhaseId()) {
        events.remove();
        say(queued.getContext(), refusal.get());
      }
    }
    getWrapped().handle();
  }

  private static void say(FacesContext faces, Refusal refusal) {
    if (faces.isPostback()) {
      faces.validationFailed();
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal.sentence(), null));
    } else {
      answer(faces, refusal);
    }
  }

  private static void answer(FacesContext faces, Refusal refusal) {
    try {
      faces.getExternalContext().responseSendError(refusal.status(), refusal.sentence());
      faces.responseComplete();
    } catch (IOException closed) {
      throw new FacesException(closed);
    }
  }

  private static Optional<Refusal> refusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case DomainException broken -> {
          return Optional.of(new Refusal(broken.getMessage(), status(broken)));
        }
        case EJBAccessException forbidden -> {
          return Optional.of(new Refusal(Words.of("frame.refused.forbidden"), 403));
        }
        case DatabaseUnavailableException away -> {
          return Optional.of(new Refusal(Words.of("frame.refused.database"), 503));
        }
        default -> {
          // look at its cause
        }
      }
    }
    return Optional.empty();
  }

  private static int status(DomainException broken) {
    return switch (broken.kind()) {
      case FORBIDDEN -> 403;
      case NOT_FOUND, CONFLICT, RULE -> 404;
    };
  }
}
