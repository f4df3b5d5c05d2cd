package kontor.ejb.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kontor.domain.intake.LineStatus;

/** Where lines stand in their reconciliations; kept by the room that keeps the matches. */
public interface LineStates {

  /** The lines that are MATCHED or SUGGESTED; a line that is neither is absent. */
  Map<Long, LineStatus> statesOf(Collection<Long> lineIds);

  /** Whether a line of the file is matched, so that the file cannot be discarded. */
  boolean anyMatched(long fileId);

  /**
   * Whether a line of one statement of the file is matched; nobody matches one until the
   * transaction ends.
   */
  boolean anyMatched(long fileId, int statement);

  /** Takes suggestions back that have a line of the file, or of one statement of it. */
  void withdrawSuggestions(long fileId, Integer statement);

  /**
   * An SQL condition on the line {@code l} (intake.statement_line) that holds for MATCHED or
   * SUGGESTED.
   */
  String condition(LineStatus status);

  /**
   * An SQL condition on the line {@code l} of a file that holds for lines without a match, found on
   * the list of open lines; none while the file is not listed.
   */
  Optional<String> open(long fileId);
}
