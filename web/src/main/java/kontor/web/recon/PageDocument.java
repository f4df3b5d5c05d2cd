package kontor.web.recon;

import java.util.List;
import java.util.function.Function;
import kontor.domain.shared.Page;

/** A page of a list: {@code {"items": […], "total": n}}. */
public record PageDocument<T>(List<T> items, long total) {

  static <V, T> PageDocument<T> of(Page<V> page, Function<V, T> document) {
    return new PageDocument<>(page.items().stream().map(document).toList(), page.total());
  }
}
