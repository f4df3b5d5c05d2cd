package kontor.ejb.recon;

import java.math.BigDecimal;

/**
 * The open lines of one side in one currency.
 *
 * @param amount their sum, signed, at the currency's decimals
 */
public record SideSum(int position, String currency, long lines, BigDecimal amount) {}
