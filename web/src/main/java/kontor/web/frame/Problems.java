package kontor.web.frame;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.DatabaseUnavailableException;
import kontor.ejb.shared.RetryLaterException;

/** Finds the problem an exception stands for, and writes problems where no resource answers. */
public final class Problems {

  private static final long DATABASE_RETRY_SECONDS = 5;
  private static final String LOCK_TIMED_OUT = "55P03";
  private static final int DEEPEST = 20;

  private Problems() {}

  /** The problem of an exception, whatever wrapped it; 500 without internals for the unforeseen. */
  public static Problem of(Throwable fault) {
    return causes(fault).stream()
        .map(Problems::known)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(Problems::internal);
  }

  /** Sends a problem document as the whole answer. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    byte[] document =
        problem.document(RequestFacts.id(request)).toString().getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(document.length);
    if (problem.retryAfterSeconds() != null) {
      response.setHeader("Retry-After", Long.toString(problem.retryAfterSeconds()));
    }
    response.getOutputStream().write(document);
    response.flushBuffer();
  }

  static Problem unauthenticated() {
    return Problem.of(
        401, "unauthenticated", "Not signed in", "A valid bearer token is needed here.");
  }

  static Problem forbidden() {
    return Problem.of(403, "forbidden", "Not allowed", "You have no permission for this.");
  }

  static Problem notFound() {
    return Problem.of(404, "not-found", "Not found", "There is nothing here.");
  }

  static Problem internal() {
    return Problem.of(
        500,
        "internal",
        "Internal error",
        "Something went wrong in the portal. The log has more under the request's id.");
  }

  static Problem unavailable() {
    return Problem.of(
            503,
            "database-away",
            "Unavailable",
            "The database does not answer or has no room. Please try again in a moment.")
        .retryAfter(DATABASE_RETRY_SECONDS);
  }

  static List<Throwable> causes(Throwable fault) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = fault;
        cause != null && causes.size() < DEEPEST;
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }

  private static Optional<Problem> known(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case Refused refused -> refused.problem();
          case DomainException broken -> ofRule(broken);
          case RetryLaterException later -> ofRetry(later);
          case EJBAccessException refused -> forbidden();
          case AccessLocalException refused -> forbidden();
          case DatabaseUnavailableException away -> unavailable();
          case ResourceException pool -> unavailable();
          case SQLException sql when isAway(sql) -> unavailable();
          case OptimisticLockException raced -> changedMeanwhile();
          case JsonException unreadable -> badJson();
          case JsonbException unreadable -> badJson();
          case WebApplicationException answer -> ofStatus(answer.getResponse().getStatus());
          case ProcessingException unreadable -> badJson();
          default -> null;
        });
  }

  private static Problem ofRule(DomainException broken) {
    Problem problem =
        switch (broken.kind()) {
          case NOT_FOUND -> Problem.of(404, broken.code(), "Not found", broken.getMessage());
          case CONFLICT -> Problem.of(409, broken.code(), "Conflict", broken.getMessage());
          case FORBIDDEN -> Problem.of(403, broken.code(), "Not allowed", broken.getMessage());
          case TOO_LARGE -> Problem.of(413, broken.code(), "Too large", broken.getMessage());
          case RULE -> Problem.of(422, broken.code(), "Broken rule", broken.getMessage());
        };
    return problem.about(broken.facts(), errors(broken));
  }

  private static Map<String, String> errors(DomainException broken) {
    Object field = broken.facts().get("field");
    return field == null ? Map.of() : Map.of(field.toString(), broken.getMessage());
  }

  private static Problem ofRetry(RetryLaterException later) {
    Problem problem =
        switch (later.reason()) {
          case TOO_MANY_ATTEMPTS ->
              Problem.of(429, "too-many-attempts", "Too many attempts", later.getMessage());
          case BUSY -> Problem.of(503, "busy", "Busy", later.getMessage());
        };
    return problem.retryAfter(later.retryAfterSeconds());
  }

  private static boolean isAway(SQLException fault) {
    return fault.getSQLState() != null
        && (DatabaseUnavailableException.isMeantBy(fault)
            || fault.getSQLState().equals(LOCK_TIMED_OUT));
  }

  private static Problem changedMeanwhile() {
    return Problem.of(
        409, "changed-meanwhile", "Conflict", "Somebody else changed this at the same time.");
  }

  private static Problem badJson() {
    return Problem.of(
        400, "unreadable", "Unreadable request", "The body is not the JSON document asked for.");
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> Problem.of(400, "bad-request", "Bad request", "The request cannot be read.");
      case 401 -> unauthenticated();
      case 403 -> forbidden();
      case 404 -> notFound();
      case 405 -> Problem.of(405, "wrong-method", "Wrong method", "This cannot be done here.");
      case 406 -> Problem.of(406, "not-acceptable", "Not acceptable", "No such form is offered.");
      case 413 -> tooLarge();
      case 415 -> Problem.of(415, "wrong-type", "Wrong type", "A body of this type is not read.");
      default ->
          status >= 500
              ? internal()
              : Problem.of(status, "refused", "Refused", "The request was refused.");
    };
  }

  static Problem tooLarge() {
    return tooLarge("The body is larger than is read here.");
  }

  /** More bytes came, or were announced, than are taken. */
  public static Problem tooLarge(String sentence) {
    return Problem.of(413, "too-large", "Too large", sentence);
  }

  /** The sender stopped, or fell silent, before the last byte. */
  public static Problem brokenOff(String sentence) {
    return Problem.of(400, "broken-off", "Broken off", sentence);
  }
}
