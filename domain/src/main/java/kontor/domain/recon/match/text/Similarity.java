package kontor.domain.recon.match.text;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The measures of the libraries, in per cent; both texts plain and not empty. */
final class Similarity {

  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final LevenshteinDistance LEVENSHTEIN = LevenshteinDistance.getDefaultInstance();
  private static final CosineSimilarity COSINE = new CosineSimilarity();
  private static final DoubleMetaphone SOUND = new DoubleMetaphone();

  private Similarity() {}

  static int jaroWinkler(String one, String other) {
    return percent(JARO_WINKLER.apply(one, other));
  }

  static int levenshtein(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return 100 * (longer - LEVENSHTEIN.apply(one, other)) / longer;
  }

  static int jaccard(String one, String other) {
    return common(one, other, Similarity::words);
  }

  static int phonetic(String one, String other) {
    return common(one, other, Similarity::sounds);
  }

  static int cosine(String one, String other) {
    Map<CharSequence, Integer> words = counted(one);
    Map<CharSequence, Integer> others = counted(other);
    return words.isEmpty() || others.isEmpty()
        ? 0
        : percent(COSINE.cosineSimilarity(words, others));
  }

  static int overlap(String one, String other) {
    var result = new IntersectionSimilarity<>(Similarity::words).apply(one, other);
    int fewer = Math.min(result.getSizeA(), result.getSizeB());
    return fewer == 0 ? 0 : 100 * result.getIntersection() / fewer;
  }

  private static int common(
      String one, String other, Function<CharSequence, Collection<String>> parts) {
    var result = new IntersectionSimilarity<>(parts).apply(one, other);
    int all = result.getSizeA() + result.getSizeB() - result.getIntersection();
    return all == 0 ? 0 : 100 * result.getIntersection() / all;
  }

  private static Set<String> words(CharSequence text) {
    return Set.copyOf(Words.of(text.toString()));
  }

  private static Set<String> sounds(CharSequence text) {
    return words(text).stream().map(Similarity::sound).collect(Collectors.toSet());
  }

  /** A word without a sound, a number for instance, stands for itself. */
  private static String sound(String word) {
    String sound = SOUND.doubleMetaphone(word);
    return sound == null || sound.isEmpty() ? word : sound;
  }

  private static Map<CharSequence, Integer> counted(String text) {
    return Words.of(text).stream().collect(Collectors.toMap(word -> word, w -> 1, Integer::sum));
  }

  private static int percent(double share) {
    return (int) Math.floor(100 * share + 1e-9);
  }
}
