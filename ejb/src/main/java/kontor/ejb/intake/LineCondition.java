package kontor.ejb.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kontor.domain.intake.LineStatus;

/** Which lines a list shows, as SQL over {@code l} and its file {@code f}, with its parameters. */
final class LineCondition {

  private static final String CONTAINS =
      " and position(lower(?) in lower(concat_ws(chr(10), l.external_id, l.reference,"
          + " l.counterparty, l.description))) > 0";

  private final StringBuilder text;
  private final List<Object> values = new ArrayList<>();

  LineCondition(String text, Object value) {
    this.text = new StringBuilder(text);
    values.add(value);
  }

  /** Adds a condition without a value. */
  void and(String condition) {
    text.append(" and ").append(condition);
  }

  /** Adds a part unless its value is null. */
  void and(String part, Object value) {
    if (value != null) {
      text.append(part);
      values.add(value);
    }
  }

  /**
   * Adds a filter.
   *
   * @param statuses says what a status means
   */
  void narrow(LineFilter filter, Function<LineStatus, String> statuses) {
    and(" and l.booking_date >= ?", filter.from());
    and(" and l.booking_date < ?", filter.to());
    and(" and l.amount >= ?", filter.least());
    and(" and l.amount <= ?", filter.most());
    and(" and l.currency = ?", blankToNull(filter.currency()));
    and(CONTAINS, blankToNull(filter.text()));
    if (filter.status() != null) {
      and(statuses.apply(filter.status()));
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  String text() {
    return text.toString();
  }

  /** The values, then a bound unless it is null, those of a place, and how many are left out. */
  Object[] parameters(Integer bound, Object[] place, long skipped) {
    List<Object> all = new ArrayList<>(values);
    if (bound != null) {
      all.add(bound);
    }
    all.addAll(Arrays.asList(place));
    all.add(skipped);
    return all.toArray();
  }
}
