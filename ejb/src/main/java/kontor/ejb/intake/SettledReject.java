package kontor.ejb.intake;

import java.time.Instant;
import kontor.domain.intake.RawRow;

/**
 * What a person did with a rejected row.
 *
 * @param corrected the row as it was loaded; null where it was dismissed
 * @param line the id of the line it became; null where it was dismissed
 * @param reason why it is no line, or null
 * @param by the username
 */
public record SettledReject(RawRow corrected, Long line, String reason, String by, Instant at) {

  /** Whether it was found to be no line. */
  public boolean dismissed() {
    return line == null;
  }
}
