package kontor.web.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a resource method asks for before its body is read; see {@link PermissionFilter}.
 *
 * <p>Not {@code @RolesAllowed}: the server would hold that against roles the war declares, and
 * permissions are declared by the services behind.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsPermission {

  /** A name of {@link kontor.domain.security.Permission}. */
  String value();
}
