package kontor.ejb.intake.format.camt;

import java.math.BigDecimal;
import kontor.ejb.intake.format.reading.RowFault;

/** Which way an amount goes, by the word in CdtDbtInd. */
enum Direction {
  CREDIT,
  DEBIT;

  /** Of CRDT or DBIT; another word, or none, faults the entry. */
  static Direction of(String indicator) {
    return switch (indicator) {
      case "CRDT" -> CREDIT;
      case "DBIT" -> DEBIT;
      case null, default ->
          throw new RowFault(
              null, indicator, "Neither CRDT nor DBIT says which way the amount goes.");
    };
  }

  /** Positive where the account's balance rises. */
  BigDecimal signed(BigDecimal amount) {
    return this == CREDIT ? amount : amount.negate();
  }
}
