package kontor.domain.intake;

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

  /** What the user reads. */
  public String sentence() {
    return sentence;
  }
}
