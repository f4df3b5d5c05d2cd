package kontor.domain.recon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of a line in the fields that part lines into blocks. Ordered field by field: texts by
 * their UTF-8 bytes, as the database orders them in the collation C.
 */
public record BlockKey(List<Comparable<?>> values) implements Comparable<BlockKey> {

  public BlockKey {
    values = List.copyOf(values);
  }

  /** The key of a line under a rule, or nothing where it has no value in one of the fields. */
  public static Optional<BlockKey> of(MatchRule rule, MatchLine line) {
    List<Comparable<?>> values = new ArrayList<>();
    for (MatchField field : rule.blockFields()) {
      if (!(field.keyOf(line) instanceof Comparable<?> value)) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(new BlockKey(values));
  }

  @Override
  public int compareTo(BlockKey other) {
    int compared = 0;
    for (int i = 0; compared == 0 && i < values.size(); i++) {
      compared = compare(values.get(i), other.values.get(i));
    }
    return compared;
  }

  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> one, Comparable<?> other) {
    return one instanceof String text
        ? TextOrder.compare(text, (String) other)
        : ((Comparable<Object>) one).compareTo(other);
  }
}
