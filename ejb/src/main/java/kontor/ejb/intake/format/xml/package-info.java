/**
 * XML as hostile files may write it: read element by element, within bounds, without document types
 * and without a way out of the document.
 *
 * <p>Imports the contract of readers and the parser.
 */
package kontor.ejb.intake.format.xml;
