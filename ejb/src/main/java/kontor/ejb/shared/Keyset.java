package kontor.ejb.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;

/**
 * The SQL by which one page of an ordered list is read from a {@link Place}: the condition behind
 * {@code where}, the order, and the page made of the rows found.
 *
 * @param order what the list is sorted by; never null in any row
 * @param id the column that parts equals
 */
public record Keyset(Order order, String id, boolean descending, Place place, int size) {

  /** What a list may be sorted by. */
  public interface Order {

    /** Over the tables of the list's query; never null. */
    String expression();

    /** The SQL type of the expression. */
    String type();
  }

  /** A row with its value in the order and its id. */
  public record Row<T>(T item, String value, long id) {}

  /** Columns {@code sort_value} and {@code sort_id}, for the select list. */
  public String columns() {
    return "(%s)::text as sort_value, %s as sort_id".formatted(order.expression(), id);
  }

  /** The place as a condition, beginning with {@code and}; empty at an end of the list. */
  public String condition() {
    return place.isEnd()
        ? ""
        : " and (%s, %s) %s (?::%s, ?)"
            .formatted(order.expression(), id, upwards() ? ">" : "<", order.type());
  }

  /** The parameters of {@link #condition}. */
  public Object[] parameters() {
    return place.isEnd() ? new Object[0] : new Object[] {place.value(), place.id()};
  }

  /** The order in which rows are read. */
  public String ordered() {
    return " order by %1$s%3$s, %2$s%3$s"
        .formatted(order.expression(), id, upwards() ? "" : " desc");
  }

  /** Order and limit; one row more than shown tells whether others follow. */
  public String limited() {
    return ordered() + " limit " + (size + 1);
  }

  private boolean upwards() {
    return place.forward() != descending;
  }

  /** Reads {@link #columns} beside the item. */
  public static <T> Row<T> row(Sql.Row<T> item, ResultSet row) throws SQLException {
    return new Row<>(item.read(row), row.getString("sort_value"), row.getLong("sort_id"));
  }

  /** The page, in the list's order whichever way it was read. */
  public <T> Slice<T> slice(List<Row<T>> found, Total total) {
    boolean more = found.size() > size;
    List<Row<T>> rows = new ArrayList<>(more ? found.subList(0, size) : found);
    if (!place.forward()) {
      Collections.reverse(rows);
    }
    boolean before = place.forward() ? !place.isEnd() : more;
    boolean after = place.forward() ? more : !place.isEnd();
    return new Slice<>(
        rows.stream().map(Row::item).toList(),
        before && !rows.isEmpty() ? before(rows.getFirst()) : null,
        after && !rows.isEmpty() ? after(rows.getLast()) : null,
        total);
  }

  private static Place before(Row<?> row) {
    return Place.before(row.value(), row.id());
  }

  private static Place after(Row<?> row) {
    return Place.after(row.value(), row.id());
  }

  /** What a fault in reading a place given from outside means: it belongs to another order. */
  public static RuntimeException refused(SqlFaultException fault) {
    return fault.state() != null && fault.state().startsWith("22")
        ? DomainException.field("at", "This place belongs to another order of the list.")
        : fault;
  }
}
