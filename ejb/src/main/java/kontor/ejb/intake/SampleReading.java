package kontor.ejb.intake;

import java.util.List;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.StatementLine;

/**
 * The first rows of a sample as a mapping would load them.
 *
 * @param fault why the file as a whole could not be read; null where it can
 */
public record SampleReading(List<StatementLine> lines, List<RejectedRow> rejects, String fault) {

  public SampleReading {
    lines = List.copyOf(lines);
    rejects = List.copyOf(rejects);
  }
}
