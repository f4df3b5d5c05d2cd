package kontor.web.recon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kontor.ejb.jobs.JobRun;
import kontor.ejb.recon.RunView;
import kontor.web.frame.Words;

/** Something that happened in a run; phases have no moment of their own, they stand in order. */
public record RunEvent(Instant at, String words) {

  /** Newest first. */
  static List<RunEvent> of(RunView run, List<RunPhaseRow> phases) {
    JobRun job = run.job();
    List<RunEvent> events = new ArrayList<>();
    events.add(new RunEvent(job.requestedAt(), Words.of("recon.run.event.requested")));
    if (job.startedAt() != null) {
      String started = job.attempt() > 1 ? "recon.run.event.resumed" : "recon.run.event.started";
      events.add(new RunEvent(job.startedAt(), Words.of(started, job.attempt())));
    }
    phases.stream().filter(phase -> phase.made() > 0).forEach(phase -> events.add(phase(phase)));
    if (job.endedAt() != null) {
      events.add(new RunEvent(job.endedAt(), Words.of("recon.run.event." + job.status())));
    }
    Collections.reverse(events);
    return events;
  }

  private static RunEvent phase(RunPhaseRow phase) {
    return new RunEvent(
        null,
        Words.of(
            "recon.run.event.phase",
            phase.name(),
            phase.outcome().matches(),
            phase.outcome().suggestions()));
  }
}
