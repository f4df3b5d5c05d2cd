package kontor.domain.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param estimated whether the total is an estimate, as on very large tables
 */
public record Page<T>(List<T> items, long total, boolean estimated) {

  public Page {
    items = List.copyOf(items);
  }

  public static <T> Page<T> of(List<T> items, long total) {
    return new Page<>(items, total, false);
  }

  /** The same page of other things. */
  public <R> Page<R> map(Function<? super T, ? extends R> turn) {
    return new Page<>(items.stream().<R>map(turn).toList(), total, estimated);
  }
}
