package kontor.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.function.Function;
import kontor.ejb.shared.IdempotencyKeys;

/** The Idempotency-Key for bodies that are streamed and known by their SHA-256 only afterwards. */
@ApplicationScoped
public class IdempotentUploads {

  private final Jsonb json = JsonbBuilder.create();

  @Inject private Recorded recorded;

  /**
   * Answers an upload: the act reads the body to its end and answers; with a key that was used
   * before, the body is only read and compared, and the first answer given again.
   *
   * @throws kontor.domain.shared.DomainException (conflict) for another body, or while the first
   *     upload is under way
   */
  public Response answer(
      HttpServletRequest request, InputStream body, Function<InputStream, Response> act) {
    String key = request.getHeader(IdempotencyFilter.KEY);
    return key == null ? act.apply(body) : answerOnce(key, request, body, act);
  }

  private Response answerOnce(
      String key,
      HttpServletRequest request,
      InputStream body,
      Function<InputStream, Response> act) {
    var read = new DigestInputStream(body, Sha256.digest());
    String route = IdempotencyFilter.route(request);
    Optional<IdempotencyKeys.Answer> earlier = recorded.claim(key, route, () -> sha256(read));
    if (earlier.isPresent()) {
      return again(earlier.get());
    }
    return answerAndKeep(key, route, read, act);
  }

  private Response answerAndKeep(
      String key, String route, DigestInputStream read, Function<InputStream, Response> act) {
    boolean answered = false;
    try {
      Response response = act.apply(read);
      byte[] document = json.toJson(response.getEntity()).getBytes(StandardCharsets.UTF_8);
      recorded.keep(key, kept(route, sha256(read), response, document));
      answered = true;
      return response;
    } finally {
      if (!answered) {
        recorded.release(key);
      }
    }
  }

  private static IdempotencyKeys.Answer kept(
      String route, byte[] sha256, Response response, byte[] document) {
    String location = response.getHeaderString(HttpHeaders.LOCATION);
    return new IdempotencyKeys.Answer(
        route, sha256, response.getStatus(), location == null ? "" : location, document);
  }

  private static Response again(IdempotencyKeys.Answer answer) {
    var response =
        Response.status(answer.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(new String(answer.body(), StandardCharsets.UTF_8));
    return answer.headers().isEmpty()
        ? response.build()
        : response.header(HttpHeaders.LOCATION, answer.headers()).build();
  }

  /** Reads what is left and answers the digest of the whole. */
  private static byte[] sha256(DigestInputStream read) {
    try {
      read.transferTo(OutputStream.nullOutputStream());
      return read.getMessageDigest().digest();
    } catch (IOException broken) {
      throw new Refused(
          Problems.brokenOff("The upload was broken off before its last byte."), broken);
    }
  }
}
