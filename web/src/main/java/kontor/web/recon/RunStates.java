package kontor.web.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import kontor.ejb.jobs.JobStatus;
import kontor.web.frame.Words;

/** States of runs and matches as chips say them: word, colour, icon. */
@Named("runStates")
@ApplicationScoped
public class RunStates {

  public String words(JobStatus status) {
    return Words.of("recon.run.status." + status);
  }

  public String color(JobStatus status) {
    return switch (status) {
      case QUEUED, RUNNING -> "plain";
      case COMPLETED -> "matched";
      case FAILED -> "break";
      case STOPPED -> "locked";
    };
  }

  public String icon(JobStatus status) {
    return switch (status) {
      case QUEUED -> "clock";
      case RUNNING -> "play";
      case COMPLETED -> "check";
      case FAILED -> "warn";
      case STOPPED -> "stop";
    };
  }

  public String matchWords(String status) {
    return Words.of("recon.match.status." + status);
  }

  public String matchColor(String status) {
    return switch (status) {
      case "MATCHED", "CONFIRMED" -> "matched";
      case "SUGGESTED" -> "suggested";
      default -> "plain";
    };
  }

  public String matchIcon(String status) {
    return switch (status) {
      case "MATCHED", "CONFIRMED" -> "check";
      case "SUGGESTED" -> "half";
      case "UNDONE" -> "history";
      default -> "x";
    };
  }

  /** A duration as 0:09 or 1:02:03; below a second in milliseconds. */
  public String duration(long millis) {
    if (millis < 1_000) {
      return Words.of("recon.run.millis", millis);
    }
    long seconds = millis / 1_000;
    return seconds < 3_600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
  }
}
