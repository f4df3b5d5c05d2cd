package kontor.web.frame;

import java.util.List;
import kontor.domain.shared.DomainException;

/**
 * The page of a list that is asked for.
 *
 * @param page counted from 0
 * @param size rows a page, 1 to 1,000
 */
public record Paging(int page, int size) {

  public static final int LARGEST = 1_000;

  public Paging {
    if (page < 0 || page > 1_000_000) {
      throw DomainException.field("page", "Pages are counted from 0.");
    }
    if (size < 1 || size > LARGEST) {
      throw DomainException.field("size", "A page has 1 to %d rows.".formatted(LARGEST));
    }
  }

  public long offset() {
    return (long) page * size;
  }

  /** The page of a list that is at hand as a whole. */
  public <T> List<T> of(List<T> all) {
    int from = (int) Math.min(offset(), all.size());
    return all.subList(from, Math.min(from + size, all.size()));
  }
}
