package kontor.domain.recon.match.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A text people or banks wrote, in which references and names are looked for.
 *
 * @param words its words, in upper case
 * @param references single words and up to four in a row that could be a reference
 * @param endings those of them with which the text ends
 */
public record FreeText(List<String> words, Set<Reference> references, Set<Reference> endings) {

  private static final int LONGEST = 2_000;
  private static final int MOST_WORDS_OF_A_REFERENCE = 4;
  private static final int SHORTEST_NAME = 5;

  /** Reads a text; what lies beyond its first 2,000 characters is not looked at. */
  public static FreeText of(String text) {
    List<String> words = wordsOf(beginning(text));
    Set<Reference> endings = new LinkedHashSet<>();
    return new FreeText(words, referencesAmong(words, endings), endings);
  }

  private static String beginning(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static List<String> wordsOf(String text) {
    return Words.of(text.toUpperCase(Locale.ROOT));
  }

  private static Set<Reference> referencesAmong(List<String> words, Set<Reference> endings) {
    Set<Reference> references = new LinkedHashSet<>();
    for (int from = 0; from < words.size(); from++) {
      int last = Math.min(words.size(), from + MOST_WORDS_OF_A_REFERENCE);
      for (int to = from + 1; to <= last; to++) {
        List<String> part = words.subList(from, to);
        if (part.stream().anyMatch(Words::hasDigit)) {
          Reference reference = Reference.ofWords(part);
          references.add(reference);
          if (to == words.size()) {
            endings.add(reference);
          }
        }
      }
    }
    return references;
  }

  /** How a reference is found here, whole or damaged: the most certain way. */
  public Optional<Damage> find(Reference wanted) {
    if (!wanted.isStrong()) {
      return Optional.empty();
    }
    if (references.contains(wanted)) {
      return Optional.of(Damage.EMBEDDED);
    }
    return references.stream()
        .flatMap(part -> damage(wanted, part).stream())
        .max(Comparator.comparing(Damage::confidence));
  }

  /** What was cut is cut off at the end of the text: INV-2026 within another INV-2026-1 is not. */
  private Optional<Damage> damage(Reference wanted, Reference part) {
    return wanted
        .to(part)
        .filter(damage ->
            damage != Damage.CUT
                || part.canonical().length() > wanted.canonical().length()
                || endings.contains(part));
  }

  /** Whether a name of five letters or more stands here, word for word. */
  public boolean names(String name) {
    List<String> wanted = wordsOf(name);
    return name.length() >= SHORTEST_NAME
        && !wanted.isEmpty()
        && Collections.indexOfSubList(words, wanted) >= 0;
  }

  /**
   * What could be a batch id in a text, strong enough to hold lines together: the strong ones of
   * its {@link #references}, without reading more than that.
   */
  public static Set<String> labels(String text) {
    List<String> words = wordsOf(beginning(text));
    Set<String> labels = new HashSet<>();
    for (int from = 0; from < words.size(); from++) {
      addLabels(words, from, labels);
    }
    return labels;
  }

  private static void addLabels(List<String> words, int from, Set<String> labels) {
    String label = "";
    boolean hasDigit = false;
    int last = Math.min(words.size(), from + MOST_WORDS_OF_A_REFERENCE);
    for (int to = from; to < last; to++) {
      label = label.isEmpty() ? words.get(to) : label + words.get(to);
      hasDigit = hasDigit || Words.hasDigit(words.get(to));
      if (hasDigit && Reference.isLongEnough(label)) {
        labels.add(label);
      }
    }
  }
}
