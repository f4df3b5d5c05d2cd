package kontor.web.frame;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface, below {@code /api/v1}; resources are found by their annotations. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
