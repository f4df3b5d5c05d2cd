package kontor.ejb.intake;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The one condition under which a line takes part in reconciliations, as SQL over the line {@code
 * l} (intake.statement_line) and its file under the alias given.
 *
 * <p>Statements are only asked about where the file says that it has held or superseded ones: at
 * volume that is one comparison per line.
 */
public final class LinesInUse {

  private static final String OUT_OF_USE = "(h.held or h.superseded_by_file is not null)";

  private LinesInUse() {}

  /** Booked, of a file that counts, and of no statement that is held or superseded. */
  public static String condition(String file) {
    return " not l.pending and %1$s.status in ('ACCEPTED', 'PARTIAL') and (%1$s.held + %1$s.superseded = 0 or not %2$s)"
        .formatted(file, ofStatement(OUT_OF_USE));
  }

  /**
   * The same for the lines of files that count, known by their ids.
   *
   * @param withHeld those of the files that have held or superseded statements
   */
  public static String of(List<Long> files, List<Long> withHeld) {
    String booked = " not l.pending and l.file_id = any (%s)".formatted(array(files));
    return withHeld.isEmpty()
        ? booked
        : booked
            + " and (l.file_id <> all (%s) or not %s)"
                .formatted(array(withHeld), ofStatement(OUT_OF_USE));
  }

  private static String array(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(joining(",", "'{", "}'::bigint[]"));
  }

  /** Its statement waits to be accepted; pending lines and those of discarded files too. */
  public static String held(String file) {
    return "(%s.held > 0 and %s)".formatted(file, ofStatement("h.held"));
  }

  /** Another statement stands in the place of its own. */
  public static String superseded(String file) {
    return "(%s.superseded > 0 and %s)"
        .formatted(file, ofStatement("h.superseded_by_file is not null"));
  }

  private static String ofStatement(String standing) {
    return "exists (select from intake.statement h where h.file_id = l.file_id"
        + " and h.position = l.statement and "
        + standing
        + ")";
  }
}
