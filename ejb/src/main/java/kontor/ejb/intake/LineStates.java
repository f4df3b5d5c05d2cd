package kontor.ejb.intake;

import java.util.Collection;
import java.util.Map;
import kontor.domain.intake.LineStatus;

/** Where lines stand in their reconciliations; kept by the room that keeps the matches. */
public interface LineStates {

  /** The lines that are MATCHED or SUGGESTED; a line that is neither is absent. */
  Map<Long, LineStatus> statesOf(Collection<Long> lineIds);

  /** Whether a line of the file is matched, so that the file cannot be discarded. */
  boolean anyMatched(long fileId);

  /**
   * An SQL condition on the line {@code l} (intake.statement_line) that holds for MATCHED or
   * SUGGESTED.
   */
  String condition(LineStatus status);
}
