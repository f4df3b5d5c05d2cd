package kontor.ejb.intake.format.ofx;

/**
 * A tag and the text behind it up to the next one.
 *
 * @param closing {@code </NAME>}
 * @param whole closed in itself, {@code <NAME/>}
 * @param name in capitals, without prefix and attributes
 * @param text without white space around it; empty without any
 */
record OfxTag(boolean closing, boolean whole, String name, String text) {}
