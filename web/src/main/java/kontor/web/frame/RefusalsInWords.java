package kontor.web.frame;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
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

  /** What is said and answered; the field is the id of the input it is said at, or null. */
  private record Refusal(String sentence, int status, String field) {}

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
        record(queued.getContext(), queued.getException());
        say(queued.getContext(), refusal.get());
      }
    }
    getWrapped().handle();
  }

  private static void say(FacesContext faces, Refusal refusal) {
    if (faces.isPostback()) {
      faces.validationFailed();
      String said = refusal.sentence();
      faces.addMessage(
          inputNamed(refusal.field(), faces.getViewRoot()),
          new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
    } else {
      answer(faces, refusal);
    }
  }

  private static void record(FacesContext faces, Throwable refused) {
    CDI.current()
        .select(Refusals.class)
        .get()
        .record((HttpServletRequest) faces.getExternalContext().getRequest(), refused);
  }

  /** The client id of the input with this id, marked as wrong; null when there is none. */
  private static String inputNamed(String id, UIComponent within) {
    if (id == null || !within.isRendered()) {
      return null;
    }
    if (within instanceof EditableValueHolder input && id.equals(within.getId())) {
      input.setValid(false);
      return within.getClientId();
    }
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(within.getFacetsAndChildren(), 0), false)
        .map(child -> inputNamed(id, child))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
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
          return Optional.of(new Refusal(broken.getMessage(), status(broken), field(broken)));
        }
        case EJBAccessException forbidden -> {
          return Optional.of(new Refusal(Words.of("frame.refused.forbidden"), 403, null));
        }
        case AccessLocalException forbidden -> {
          return Optional.of(new Refusal(Words.of("frame.refused.forbidden"), 403, null));
        }
        case DatabaseUnavailableException away -> {
          return Optional.of(new Refusal(Words.of("frame.refused.database"), 503, null));
        }
        default -> {
          // look at its cause
        }
      }
    }
    return Optional.empty();
  }

  private static String field(DomainException broken) {
    Object field = broken.facts().get("field");
    return field == null ? null : field.toString();
  }

  private static int status(DomainException broken) {
    return switch (broken.kind()) {
      case FORBIDDEN -> 403;
      case TOO_LARGE -> 413;
      case NOT_FOUND, CONFLICT, RULE -> 404;
    };
  }
}
