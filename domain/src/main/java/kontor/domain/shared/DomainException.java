package kontor.domain.shared;

import java.util.Map;

/**
 * A rule of the bank is broken: nothing was saved, and the message is the sentence the user reads.
 *
 * <p>The code names the rule for programs ({@code line-already-matched}), the facts what it was
 * about. Throwing it rolls the business act back.
 */
public class DomainException extends RuntimeException {

  /** What kind of refusal it is; decides the answer's status on the web. */
  public enum Kind {
    /** The thing does not exist, or not for this tenant. */
    NOT_FOUND,
    /** Somebody or something was faster, or the state does not allow it. */
    CONFLICT,
    /** The person may not do this, whatever the state. */
    FORBIDDEN,
    /** More was sent than there is room for. */
    TOO_LARGE,
    /** The request breaks a rule. */
    RULE
  }

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> facts;

  public DomainException(Kind kind, String code, String message, Map<String, Object> facts) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  public static DomainException notFound(String what, Object id) {
    return new DomainException(
        Kind.NOT_FOUND, "not-found", "There is no %s %s.".formatted(what, id), Map.of());
  }

  public static DomainException conflict(String code, String message) {
    return new DomainException(Kind.CONFLICT, code, message, Map.of());
  }

  public static DomainException forbidden(String code, String message) {
    return new DomainException(Kind.FORBIDDEN, code, message, Map.of());
  }

  public static DomainException rule(String code, String message) {
    return new DomainException(Kind.RULE, code, message, Map.of());
  }

  /** A broken rule about one field of a form or document; the fact {@code field} names it. */
  public static DomainException field(String field, String message) {
    return new DomainException(Kind.RULE, "invalid-field", message, Map.of("field", field));
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Map<String, Object> facts() {
    return facts;
  }
}
