package kontor.web.security;

import java.util.regex.Pattern;

/** Where a sign-in leads: a page of the portal itself, never another site. */
final class LocalTarget {

  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~%!$&'()*+,;=:@?-]*");

  private LocalTarget() {}

  /** The wanted page if it is local and no sign-in itself, else the home page. */
  static String of(String wanted) {
    boolean good =
        wanted != null
            && LOCAL.matcher(wanted).matches()
            && !wanted.startsWith("/sign-in")
            && !wanted.startsWith("/api")
            && !wanted.contains("//");
    return good ? wanted : "/";
  }
}
