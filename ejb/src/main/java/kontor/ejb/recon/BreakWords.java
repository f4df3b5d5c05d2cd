package kontor.ejb.recon;

import java.time.LocalDate;
import kontor.domain.shared.DomainException;

/** What people write about breaks, as far as it is allowed. */
final class BreakWords {

  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_COMMENT = 2_000;
  private static final int LONGEST_LABEL = 40;
  private static final int FARTHEST_YEARS = 1;

  private BreakWords() {}

  static String reason(String reason) {
    return required("reason", "A reason", reason, LONGEST_REASON);
  }

  static String optional(String reason) {
    return reason == null || reason.isBlank() ? null : reason(reason);
  }

  static String comment(String text) {
    return required("text", "A comment", text, LONGEST_COMMENT);
  }

  static String label(String label) {
    return required("label", "A label", label, LONGEST_LABEL);
  }

  /** A day to ask again: tomorrow at the earliest, within a year. */
  static void requireDay(LocalDate followUp, LocalDate today) {
    if (followUp == null
        || !followUp.isAfter(today)
        || followUp.isAfter(today.plusYears(FARTHEST_YEARS))) {
      throw DomainException.field(
          "followUp", "A day to ask again is needed, from tomorrow on and within a year.");
    }
  }

  private static String required(String field, String what, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw DomainException.field(field, what + " is needed.");
    }
    if (text.length() > longest) {
      throw DomainException.field(field, "%s has at most %,d characters.".formatted(what, longest));
    }
    return text.strip();
  }
}
