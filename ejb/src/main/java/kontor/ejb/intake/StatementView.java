package kontor.ejb.intake;

import java.math.BigDecimal;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.StatementFinding;
import kontor.domain.intake.StatementHold;

/**
 * A statement of a file.
 *
 * @param kind the kind of source its file came from
 * @param ties whether its own arithmetic holds; null without balances
 * @param difference closing less opening and movements; null without balances
 * @param follows whether it continues the statement before; null where nobody knows
 * @param finding how it stands to the statements of its account; null where nobody knows
 * @param held whether its lines wait for somebody to accept it
 * @param supersededBy the file of the statement in its place, or null: it counts itself
 */
public record StatementView(
    int position,
    String account,
    String currency,
    SourceKind kind,
    String number,
    BigDecimal opening,
    BigDecimal closing,
    int lines,
    Boolean ties,
    BigDecimal difference,
    Boolean follows,
    StatementFinding finding,
    boolean held,
    Long supersededBy) {

  /** Why it is held; null where it is not. */
  public StatementHold hold() {
    return held && supersededBy == null ? StatementHold.of(ties, finding) : null;
  }
}
