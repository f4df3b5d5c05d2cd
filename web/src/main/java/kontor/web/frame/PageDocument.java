package kontor.web.frame;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many rows the list has
 * @param estimated true when the total is no exact count, else absent
 */
public record PageDocument(List<?> items, long total, Boolean estimated) {

  public static PageDocument of(List<?> items, long total) {
    return new PageDocument(items, total, null);
  }

  public static PageDocument of(List<?> items, long total, boolean estimated) {
    return new PageDocument(items, total, estimated ? true : null);
  }
}
