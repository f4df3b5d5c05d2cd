package kontor.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What pages show of the request itself. */
@Named("frame")
@RequestScoped
public class FrameBean {

  @Inject private HttpServletRequest request;

  /** The request's id, to be named when somebody asks for help. */
  public String getRequestId() {
    return RequestFacts.id(request);
  }
}
