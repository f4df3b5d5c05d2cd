package kontor.ejb.intake;

/** A statement of a file with the chain it belongs to. */
record InChain(Chain chain, PlacedStatement statement) {}
