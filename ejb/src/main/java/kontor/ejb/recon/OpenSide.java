package kontor.ejb.recon;

import kontor.domain.shared.Total;

/**
 * A side of a reconciliation whose open lines are read.
 *
 * @param listed whether all of its files are listed; else lines are looked for where they stand,
 *     which gives the same, later
 * @param lines how many there are, as far as that is known without counting
 */
record OpenSide(long reconciliation, int position, long source, boolean listed, long lines) {

  /** How many lines are open. */
  Total total() {
    return listed ? Total.exact(lines) : Total.about(lines);
  }

  /** What the lines {@code o} are read from. */
  String lineTable() {
    return listed ? "recon.open_line" : "recon.left_open";
  }
}
