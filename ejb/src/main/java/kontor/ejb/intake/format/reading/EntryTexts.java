package kontor.ejb.intake.format.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kontor.domain.intake.CardNumbers;
import kontor.domain.intake.Field;
import kontor.domain.intake.Texts;

/** The texts of an entry as a line keeps them: folded, bounded, card numbers masked. */
public final class EntryTexts {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_KEY = 300;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern NOTHING = Pattern.compile("[0\\W_]*");

  /** Words that banks write where there is no reference. */
  private static final Set<String> NO_REFERENCE =
      Set.of("NOTPROVIDED", "NOT PROVIDED", "UNSTRUCTURED", "NULL", "NONREF", "NOREF", "NONE");

  private EntryTexts() {}

  /** White space of any kind as one space, none around; null for a blank text or none. */
  public static String folded(String text) {
    if (text == null) {
      return null;
    }
    String folded = SPACES.matcher(text).replaceAll(" ").strip();
    return folded.isEmpty() ? null : folded;
  }

  /** The first of the references that says something, strongest first; null where none does. */
  public static String strongest(String... references) {
    for (String reference : references) {
      String folded = folded(reference);
      if (folded != null && says(folded)) {
        return folded;
      }
    }
    return null;
  }

  private static boolean says(String reference) {
    return !NO_REFERENCE.contains(reference.toUpperCase(Locale.ROOT))
        && !NOTHING.matcher(reference).matches();
  }

  /** A text of the entry; one that is too long faults it. */
  public static String text(Field field, String value) {
    return bounded(field, value, LONGEST_TEXT);
  }

  /** A reference or id of the entry; one that is too long faults it. */
  public static String key(Field field, String value) {
    return bounded(field, value, LONGEST_KEY);
  }

  private static String bounded(Field field, String value, int longest) {
    String folded = folded(value);
    if (folded != null && folded.length() > longest) {
      throw new RowFault(
          field, folded, "The text is longer than %,d characters.".formatted(longest));
    }
    return CardNumbers.masked(folded);
  }

  /** Faults an entry whose text holds what is no character. */
  public static void check(String entry) {
    if (Texts.holdsNul(entry)) {
      throw new RowFault(null, entry, "The entry holds a NUL byte.");
    }
    if (Texts.isDamaged(entry)) {
      throw new RowFault(
          null, entry, "The entry holds bytes that are not text in the file's encoding.");
    }
  }
}
