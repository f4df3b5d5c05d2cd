package kontor.ejb.intake;

import java.util.List;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.StatementLine;

/**
 * What a file would become if it were read again now.
 *
 * @param file as it stands
 * @param version the version of the source it would be read with
 * @param lines how many lines it would have
 * @param rejected how many rows would be rejected
 * @param cut whether only the first rows were looked at
 * @param refusal why it cannot be read again now; null where it can
 * @param fault why the file as a whole would be rejected; null where it can be read
 * @param firstLines the first lines
 * @param firstRejects the first rejected rows
 */
public record Trial(
    FileView file,
    int version,
    int lines,
    int rejected,
    boolean cut,
    String refusal,
    String fault,
    List<StatementLine> firstLines,
    List<RejectedRow> firstRejects) {

  public Trial {
    firstLines = List.copyOf(firstLines);
    firstRejects = List.copyOf(firstRejects);
  }

  /** Why nothing would come of it, or null. */
  public String whyNot() {
    return refusal == null ? fault : refusal;
  }
}
