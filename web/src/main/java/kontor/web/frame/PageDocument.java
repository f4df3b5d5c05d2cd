package kontor.web.frame;

import java.util.List;
import java.util.function.Function;
import kontor.domain.shared.Slice;

/**
 * A page of a list.
 *
 * @param total how many rows the list has
 * @param estimated true when the total is no exact count, else absent
 * @param next what {@code at} is to be on the next page, absent on the last and where pages are
 *     only numbered
 */
public record PageDocument(List<?> items, long total, Boolean estimated, String next) {

  public static PageDocument of(List<?> items, long total) {
    return new PageDocument(items, total, null, null);
  }

  public static PageDocument of(List<?> items, long total, boolean estimated) {
    return new PageDocument(items, total, estimated ? true : null, null);
  }

  public static <V> PageDocument of(Slice<V> page, Function<V, ?> document) {
    return new PageDocument(
        page.items().stream().map(document).toList(),
        page.total().count(),
        page.total().isExact() ? null : true,
        page.after() == null ? null : page.after().code());
  }
}
