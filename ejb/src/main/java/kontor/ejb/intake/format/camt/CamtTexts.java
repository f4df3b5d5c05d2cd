package kontor.ejb.intake.format.camt;

import kontor.domain.intake.Field;
import kontor.ejb.intake.format.reading.EntryTexts;

/** The texts of elements as a line keeps them: bounded, undamaged, card numbers masked. */
final class CamtTexts {

  private CamtTexts() {}

  /** A text; one that is too long, or was damaged before, faults the entry. */
  static String text(Field field, String value) {
    return EntryTexts.text(field, undamaged(value));
  }

  /** A reference, an id or a word. */
  static String key(Field field, String value) {
    return EntryTexts.key(field, undamaged(value));
  }

  private static String undamaged(String value) {
    if (value != null) {
      EntryTexts.check(value);
    }
    return value;
  }
}
