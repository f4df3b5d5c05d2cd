package kontor.ejb.intake;

import java.math.BigDecimal;
import kontor.domain.intake.StatementFinding;

/**
 * A statement of a file.
 *
 * @param ties whether its own arithmetic holds; null without balances
 * @param difference closing less opening and movements; null without balances
 * @param follows whether it continues the statement before; null where nobody knows
 * @param finding how it stands to the statements of its account; null where nobody knows
 * @param held whether its lines wait for somebody to accept it
 */
public record StatementView(
    int position,
    String account,
    String currency,
    String number,
    BigDecimal opening,
    BigDecimal closing,
    int lines,
    Boolean ties,
    BigDecimal difference,
    Boolean follows,
    StatementFinding finding,
    boolean held) {}
