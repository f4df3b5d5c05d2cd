package kontor.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of paths the frame treats in different ways; paths as the container decoded them. */
public final class Routes {

  public static final String API = "/api/v1";

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern STATIC =
      Pattern.compile("/jakarta\\.faces\\.resource/.*|/resources/.*|/favicon\\.(ico|svg)");
  private static final Pattern OPEN_PAGE =
      Pattern.compile("/(sign-in|error(/[a-z0-9-]+)?)(\\.xhtml)?");
  private static final Pattern OPERATIONS = Pattern.compile("/(health|metrics|openapi)(/.*)?");
  private static final Pattern STREAMED =
      Pattern.compile("/api/v1/sources/[^/]+/(files|lines)/?|/api/v1/breaks/[^/]+/attachments/?");

  private Routes() {}

  /** The path within the portal. */
  public static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /** Whether the request changes nothing by its method. */
  public static boolean isSafe(HttpServletRequest request) {
    return SAFE_METHODS.contains(request.getMethod());
  }

  /** Whether programs are answered here, in JSON and problem documents. */
  public static boolean isApi(HttpServletRequest request) {
    String path = path(request);
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** Whether it is style, script or picture, the same for everybody. */
  public static boolean isStatic(HttpServletRequest request) {
    return STATIC.matcher(path(request)).matches();
  }

  static boolean isOperations(HttpServletRequest request) {
    return OPERATIONS.matcher(path(request)).matches();
  }

  static boolean isPasswordPage(HttpServletRequest request) {
    return path(request).equals("/password") || path(request).equals("/password.xhtml");
  }

  /** Whether a body is a file of any length, which the resource reads as it arrives. */
  static boolean isStreamed(HttpServletRequest request) {
    return STREAMED.matcher(path(request)).matches();
  }

  /** Whether everybody may come here, signed in or not. */
  static boolean isOpen(HttpServletRequest request) {
    String path = path(request);
    return OPEN_PAGE.matcher(path).matches()
        || isStatic(request)
        || isOperations(request)
        || isTokenRequest(request);
  }

  /** Whether a password is sent for a token. */
  static boolean isTokenRequest(HttpServletRequest request) {
    return path(request).equals(API + "/tokens") && request.getMethod().equals("POST");
  }

  /** Whether a person with a one-time password may do it: change the password, or leave. */
  static boolean isOpenBeforeFirstChange(HttpServletRequest request) {
    String path = path(request);
    return isPasswordPage(request)
        || path.equals(API + "/me")
        || path.equals(API + "/me/password")
        || path.equals(API + "/tokens/current");
  }
}
