/**
 * The accounts that statements tell of, and the chain of statements of each: read only, by key and
 * never by counting lines.
 *
 * <p>Imports {@code kontor.domain} and {@code kontor.ejb.shared} only. Chain: the statements of one
 * account, currency and kind of source in the order of their days.
 */
package kontor.ejb.intake.account;
