package kontor.ejb.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the operations people see of sign-ins: how many succeeded, were wrong, had to wait. */
@ApplicationScoped
class SignInMetrics {

  @Inject private MetricRegistry registry;

  void count(SignInOutcome outcome) {
    registry.counter(name(outcome)).inc();
  }

  private static String name(SignInOutcome outcome) {
    return switch (outcome) {
      case SignInOutcome.SignedIn in -> "kontor_sign_ins";
      case SignInOutcome.Wrong wrong -> "kontor_sign_ins_wrong";
      case SignInOutcome.Throttled throttled -> "kontor_sign_ins_throttled";
    };
  }
}
