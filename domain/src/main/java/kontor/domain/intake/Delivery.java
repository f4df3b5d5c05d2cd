package kontor.domain.intake;

/** How the files of a source follow each other. */
public enum Delivery {
  /** Each goes on where the last one ended; a line that comes again is flagged, and loaded. */
  CONSECUTIVE,
  /** Each tells again what stood in the ones before; a line that comes again is known. */
  CUMULATIVE
}
