package kontor.ejb.intake;

/** Which statement: the file it came with and its position in it, counted from 1. */
record StatementPlace(long file, int position) {}
