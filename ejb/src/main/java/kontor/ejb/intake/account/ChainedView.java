package kontor.ejb.intake.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import kontor.domain.intake.StatementFinding;
import kontor.domain.intake.StatementGap;

/**
 * A statement in the chain of its account.
 *
 * @param fileName the file it came with
 * @param firstDay the first day it tells of
 * @param opening the balance before its first movement; null without balances
 * @param credits the sum of its booked lines that raise the balance
 * @param debits the sum of those that lower it, negative or zero
 * @param difference closing less opening and movements; null without balances
 * @param finding how it stands to the others; null where nobody knows
 * @param held whether its lines wait for somebody to accept it
 * @param supersededBy the file of the statement in its place, or null
 * @param gapBefore what is missing between the statement before and this one; null where nothing is
 */
public record ChainedView(
    ChainPlace place,
    String fileName,
    String number,
    LocalDate firstDay,
    BigDecimal opening,
    BigDecimal credits,
    BigDecimal debits,
    BigDecimal closing,
    BigDecimal difference,
    int lines,
    StatementFinding finding,
    boolean held,
    Long supersededBy,
    StatementGap gapBefore) {}
