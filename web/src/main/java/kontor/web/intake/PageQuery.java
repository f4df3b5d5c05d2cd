package kontor.web.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import kontor.domain.shared.Page;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.web.frame.Paging;

/** The parameters {@code page} and {@code size} of a list, and its answer. */
public class PageQuery {

  @QueryParam("page")
  @DefaultValue("0")
  private int page;

  @QueryParam("size")
  @DefaultValue("100")
  private int size;

  @QueryParam("at")
  private String at;

  /** Where the page begins. */
  Place place() {
    return Place.of(at);
  }

  Paging paging() {
    return new Paging(page, size);
  }

  /** With {@code next}, what {@code at} is to be on the next page. */
  static <T> JsonObject document(Slice<T> page, Function<? super T, ? extends JsonValue> item) {
    var items = Json.createArrayBuilder();
    page.items().forEach(one -> items.add(item.apply(one)));
    JsonObjectBuilder document =
        Json.createObjectBuilder().add("items", items).add("total", page.total().count());
    if (!page.total().isExact()) {
      document.add("estimated", true);
    }
    return (page.after() == null ? document : document.add("next", page.after().code())).build();
  }

  static <T> JsonObject document(Page<T> page, Function<? super T, ? extends JsonValue> item) {
    var items = Json.createArrayBuilder();
    page.items().forEach(one -> items.add(item.apply(one)));
    JsonObjectBuilder document =
        Json.createObjectBuilder().add("items", items).add("total", page.total());
    return (page.estimated() ? document.add("estimated", true) : document).build();
  }
}
