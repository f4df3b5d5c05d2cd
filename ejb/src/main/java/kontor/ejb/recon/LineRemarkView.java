package kontor.ejb.recon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What a rule of a run said of a line.
 *
 * @param remark SKIP (left out), FLAG (marked), BREAK (made a break of a type), or why not every
 *     group was looked for: SEARCH_STOPPED, RUN_STOPPED, TOO_LARGE
 * @param breakType for BREAK, else null
 * @param amount signed, positive: the balance of the account rises
 */
public record LineRemarkView(
    String rule,
    String remark,
    String breakType,
    long line,
    String side,
    String source,
    String externalId,
    LocalDate bookingDate,
    BigDecimal amount,
    String currency,
    String reference) {

  List<?> cells() {
    return Arrays.asList(
        rule,
        remark,
        breakType,
        side,
        source,
        externalId,
        bookingDate,
        amount,
        currency,
        reference);
  }
}
