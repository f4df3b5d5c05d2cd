/**
 * What a bank keeps of the bytes of its files: the limits, what is used of them, and the removal of
 * what was kept long enough.
 *
 * <p>Imports {@code kontor.domain} and {@code kontor.ejb.shared} only.
 */
package kontor.ejb.intake.storage;
