package kontor.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Asks for the permission a resource method names before its body is read, so that who may not do a
 * thing does not learn first how to ask for it. The services behind ask again.
 */
@Provider
public class PermissionFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext call) {
    NeedsPermission needed = resource.getResourceMethod().getAnnotation(NeedsPermission.class);
    if (needed != null && !may(needed.value())) {
      throw new ForbiddenException();
    }
  }

  private boolean may(String permission) {
    return RequestFacts.actor(request).filter(actor -> actor.may(permission)).isPresent();
  }
}
