package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.domain.intake.FileStatus;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.annotation.Metric;

/** What has come in since the server started, for the metrics page. */
@ApplicationScoped
public class IntakeMetrics {

  @Inject
  @Metric(
      name = "kontor_intake_lines_total",
      absolute = true,
      description = "Statement lines loaded")
  private Counter lines;

  @Inject
  @Metric(name = "kontor_intake_rejects_total", absolute = true, description = "Rows rejected")
  private Counter rejects;

  @Inject
  @Metric(
      name = "kontor_intake_files_total",
      absolute = true,
      description = "Files accepted, wholly or in part")
  private Counter files;

  @Inject
  @Metric(
      name = "kontor_intake_files_rejected_total",
      absolute = true,
      description = "Files rejected")
  private Counter rejectedFiles;

  void read(FileStatus status, int readLines, int readRejects) {
    lines.inc(readLines);
    rejects.inc(readRejects);
    (status.counts() ? files : rejectedFiles).inc();
  }
}
