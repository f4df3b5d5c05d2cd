package kontor.domain.intake;

/** Why the lines of a statement wait for a second person. */
public enum StatementHold {
  UNTIED("Opening and movements do not give its closing balance."),
  DUPLICATE("The same statement came before; its lines would be there twice."),
  REISSUED(
      "It was issued again, but lines of the statement it supersedes are matched. Undo those"
          + " matches; then a second person lets it take the other's place.");

  private final String sentence;

  StatementHold(String sentence) {
    this.sentence = sentence;
  }

  /** Why a statement that is held is held. */
  public static StatementHold of(Boolean ties, StatementFinding finding) {
    if (Boolean.FALSE.equals(ties)) {
      return UNTIED;
    }
    return finding == StatementFinding.REISSUED ? REISSUED : DUPLICATE;
  }

  /** What the user reads. */
  public String sentence() {
    return sentence;
  }
}
