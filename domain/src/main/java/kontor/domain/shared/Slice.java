package kontor.domain.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list that is turned by its first and last item instead of by number, so that it costs
 * the same at the end as at the beginning, and nothing is shown twice when others add to the list.
 *
 * @param before where the page before is, or null on the first
 * @param after where the page behind is, or null on the last
 */
public record Slice<T>(List<T> items, Place before, Place after, Total total) {

  public Slice {
    items = List.copyOf(items);
  }

  public static <T> Slice<T> empty() {
    return new Slice<>(List.of(), null, null, Total.exact(0));
  }

  /** The same page of other things. */
  public <R> Slice<R> map(Function<? super T, ? extends R> turn) {
    return new Slice<>(items.stream().<R>map(turn).toList(), before, after, total);
  }

  /** The same page with another total. */
  public Slice<T> of(Total other) {
    return new Slice<>(items, before, after, other);
  }
}
