package kontor.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import kontor.domain.intake.FileStatus;
import kontor.domain.intake.LineStatus;
import kontor.web.frame.Words;

/** States of files and lines as chips say them: word, colour, icon. */
@Named("intakeStates")
@ApplicationScoped
public class States {

  public String words(FileStatus status) {
    return Words.of("intake.status." + status);
  }

  public String color(FileStatus status) {
    return switch (status) {
      case RECEIVED, READING -> "plain";
      case ACCEPTED -> "matched";
      case PARTIAL -> "pending";
      case REJECTED -> "break";
      case DISCARDED -> "locked";
    };
  }

  public String icon(FileStatus status) {
    return switch (status) {
      case RECEIVED -> "intake";
      case READING -> "clock";
      case ACCEPTED -> "check";
      case PARTIAL -> "warn";
      case REJECTED -> "x";
      case DISCARDED -> "lock";
    };
  }

  public String lineWords(LineStatus status) {
    return Words.of("intake.line." + status);
  }

  public String lineColor(LineStatus status) {
    return switch (status) {
      case OPEN -> "";
      case SUGGESTED -> "suggested";
      case MATCHED -> "matched";
      case HELD -> "pending";
      case EXCLUDED -> "locked";
    };
  }

  public String lineIcon(LineStatus status) {
    return switch (status) {
      case OPEN -> "open";
      case SUGGESTED -> "half";
      case MATCHED -> "check";
      case HELD -> "warn";
      case EXCLUDED -> "minus";
    };
  }
}
