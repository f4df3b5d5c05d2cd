package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the operations people see of runs: lines matched and how long runs take. */
@ApplicationScoped
class RunMetrics {

  @Inject private MetricRegistry registry;

  /** A run has completed. */
  void completed(RunSummary run) {
    registry.counter("kontor_lines_matched").inc(run.matchedLines());
    registry.timer("kontor_run_time").update(Duration.ofMillis(run.millis()));
  }
}
