package kontor.domain.recon.match.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;

/**
 * A measure of how alike two texts are, in per cent: 100 the same, 0 nothing in common. A missing
 * or blank text is like nothing. Case, accents and spaces do not count.
 */
public enum Measure {
  /** The same text or not. */
  EXACT("exact", (one, other) -> one.equals(other) ? 100 : 0),
  /** Names with slips of the pen; a common beginning counts more. */
  JARO_WINKLER("jaro-winkler", Similarity::jaroWinkler),
  /** One less the share of letters to change, put in or leave out. */
  LEVENSHTEIN("levenshtein", Similarity::levenshtein),
  /** Common words of all words, in any order. */
  JACCARD("jaccard", Similarity::jaccard),
  /** Common words of the words of the shorter text: a name within a sentence. */
  OVERLAP("overlap", Similarity::overlap),
  /** The angle between the words of both, counted. */
  COSINE("cosine", Similarity::cosine),
  /** Common words of all words, by their sound (Double Metaphone). */
  PHONETIC("phonetic", Similarity::phonetic);

  private final String title;
  private final ToIntBiFunction<String, String> measured;

  Measure(String title, ToIntBiFunction<String, String> measured) {
    this.title = title;
    this.measured = measured;
  }

  /** The name in rules, {@code jaro-winkler}. */
  public String title() {
    return title;
  }

  /** How alike, in per cent, rounded down: 100 only where nothing differs by this measure. */
  public int percent(String one, String other) {
    if (one == null || other == null) {
      return 0;
    }
    String plainOne = Plain.of(one);
    String plainOther = Plain.of(other);
    return plainOne.isEmpty() || plainOther.isEmpty()
        ? 0
        : measured.applyAsInt(plainOne, plainOther);
  }

  /** The measure of a name, if there is one. */
  public static Optional<Measure> named(String title) {
    return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst();
  }

  /** All names, for a sentence that helps. */
  public static String titles() {
    return Arrays.stream(values()).map(Measure::title).collect(Collectors.joining(", "));
  }
}
