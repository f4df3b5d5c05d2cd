package kontor.ejb.intake.account;

import java.time.LocalDate;

/**
 * What of a chain is shown.
 *
 * @param from no statement that ends before this day; null for all
 * @param to no statement that begins on this day or later; null for all
 * @param findings only statements that need, or needed, a look
 */
public record ChainFilter(LocalDate from, LocalDate to, boolean findings) {

  public static final ChainFilter ALL = new ChainFilter(null, null, false);
}
