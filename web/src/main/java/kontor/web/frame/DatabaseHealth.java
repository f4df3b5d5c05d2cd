package kontor.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.ejb.shared.DatabasePulse;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

  @Inject private DatabasePulse pulse;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(pulse.beats()).build();
  }
}
