package kontor.web.frame;

import java.util.List;
import kontor.domain.shared.Page;

/**
 * A page of a list as pages show it: its items, where it stands, whether others follow.
 *
 * @param number counted from 0
 * @param size the most items of a page
 */
public record PageOf<T>(Page<T> page, int number, int size) {

  /** A page number out of an address; what is no page number means the first. */
  public static int number(Integer asked) {
    return asked == null ? 0 : Math.clamp(asked, 0, 1_000_000);
  }

  public List<T> items() {
    return page.items();
  }

  public boolean none() {
    return page.items().isEmpty();
  }

  public long total() {
    return page.total();
  }

  public boolean before() {
    return number > 0;
  }

  public boolean after() {
    return last() < page.total() || page.estimated() && page.items().size() == size;
  }

  /** Where the page stands: 1–50 of 1,284. */
  public String words() {
    return Words.of(
        page.estimated() ? "frame.page.about" : "frame.page.of",
        (long) number * size + 1,
        last(),
        page.total());
  }

  private long last() {
    return (long) number * size + page.items().size();
  }
}
