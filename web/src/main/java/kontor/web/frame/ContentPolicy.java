package kontor.web.frame;

/**
 * What a browser may load and run on answers of the portal (Content-Security-Policy).
 *
 * <p>Pages have one of their own with the nonce of their scripts, from web.xml by PrimeFaces; it
 * takes the place of this one.
 */
final class ContentPolicy {

  /** Of everything that is no page: no inline script at all. */
  static final String STRICT =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src"
          + " 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src"
          + " 'self'";

  private ContentPolicy() {}
}
