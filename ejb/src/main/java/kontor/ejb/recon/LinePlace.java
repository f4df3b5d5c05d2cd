package kontor.ejb.recon;

/** A line's place in its file, as intake.statement_line orders them. */
record LinePlace(int statement, int line) {}
