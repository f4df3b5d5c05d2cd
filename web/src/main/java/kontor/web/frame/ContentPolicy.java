package kontor.web.frame;

/** What a browser may load and run on answers of the portal (Content-Security-Policy). */
final class ContentPolicy {

  private static final String COMMON =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'"
          + " data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors"
          + " 'none'; ";

  /** Of everything that is no page: no inline script at all. */
  static final String STRICT = COMMON + "script-src 'self';";

  /** Of pages: PrimeFaces adds the nonce of its scripts to the end. */
  static final String OF_PAGES = COMMON + "script-src 'self'";

  private ContentPolicy() {}
}
