package kontor.web.intake;

import kontor.ejb.intake.RejectView;

/** Where a rejected row stands, as REST and pages call it. */
public enum RejectState {
  /** It waits for somebody. */
  OPEN,
  /** A person corrected it, and it became a line. */
  CORRECTED,
  /** A person found that it is no line. */
  DISMISSED;

  static RejectState of(RejectView reject) {
    if (reject.open()) {
      return OPEN;
    }
    return reject.settled().dismissed() ? DISMISSED : CORRECTED;
  }
}
