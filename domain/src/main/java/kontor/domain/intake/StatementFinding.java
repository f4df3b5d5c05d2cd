package kontor.domain.intake;

import java.util.Optional;

/** How a statement stands to those of its account that were there before it. */
public enum StatementFinding {
  FIRST("It is the first statement of its account."),
  CONTINUES("It continues the statement before it."),
  GAP(
      "A statement is missing before it: its opening balance is not the closing balance of the"
          + " statement before."),
  OVERLAP("It shares days with another statement, and neither continues the other."),
  LATE("It arrived late: a later statement of its account was there already."),
  REISSUED("It was issued again: it supersedes an earlier statement of the same number or days."),
  DUPLICATE(
      "It is a duplicate: the same number or days, opening, movements and closing came before.");

  private final String sentence;

  StatementFinding(String sentence) {
    this.sentence = sentence;
  }

  /** Whether it came after all it belongs behind, and nothing of it was there before. */
  public boolean isInTurn() {
    return this == FIRST || this == CONTINUES || this == GAP;
  }

  /** The finding of one that came in turn; nothing is known of it where none is before it. */
  public static StatementFinding inTurn(Optional<Boolean> follows) {
    return follows.map(does -> does ? CONTINUES : GAP).orElse(FIRST);
  }

  /** What the user reads. */
  public String sentence() {
    return sentence;
  }
}
