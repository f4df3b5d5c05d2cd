package kontor.domain.shared;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of an ordered list begins or ends: at one of the list's ends, or behind or before an
 * item, which is named by its value in the order and, among equals, its id.
 *
 * @param forward whether the page is read from here onwards, or backwards up to here
 * @param value of the item in the list's order, as text; null at an end of the list
 * @param id of the item; null at an end of the list
 */
public record Place(boolean forward, String value, Long id) implements Serializable {

  public static final Place FIRST = new Place(true, null, null);
  public static final Place LAST = new Place(false, null, null);

  private static final String LAST_WORD = "last";

  public static Place after(String value, long id) {
    return new Place(true, value, id);
  }

  public static Place before(String value, long id) {
    return new Place(false, value, id);
  }

  /** Whether it is the list's beginning or end. */
  public boolean isEnd() {
    return id == null;
  }

  /** As it stands in an address; null for the beginning. */
  public String code() {
    if (isEnd()) {
      return forward ? null : LAST_WORD;
    }
    String bytes =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(value.getBytes(StandardCharsets.UTF_8));
    return "%s.%d.%s".formatted(forward ? "a" : "b", id, bytes);
  }

  /**
   * The place of an address; null or blank is the beginning.
   *
   * @throws DomainException when the text names no place
   */
  public static Place of(String code) {
    if (code == null || code.isBlank()) {
      return FIRST;
    }
    return LAST_WORD.equals(code) ? LAST : named(code.split("\\.", -1));
  }

  private static Place named(String[] parts) {
    try {
      if (parts.length != 3 || !("a".equals(parts[0]) || "b".equals(parts[0]))) {
        throw new IllegalArgumentException();
      }
      String value = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
      return new Place("a".equals(parts[0]), value, Long.valueOf(parts[1]));
    } catch (IllegalArgumentException unreadable) {
      throw DomainException.field(
          "at", "This names no place in the list; begin at its first page.");
    }
  }
}
