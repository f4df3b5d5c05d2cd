package kontor.web.recon;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kontor.domain.shared.Place;

/** {@code ?page=0&size=100}, or {@code ?at=…&size=100} with the {@code next} of a page before. */
public class Paging {

  @QueryParam("page")
  @DefaultValue("0")
  private int page;

  @QueryParam("size")
  @DefaultValue("100")
  private int size;

  @QueryParam("at")
  private String at;

  private kontor.web.frame.Paging checked() {
    return new kontor.web.frame.Paging(page, size);
  }

  int page() {
    return checked().page();
  }

  int size() {
    return checked().size();
  }

  /** Where the page begins. */
  Place place() {
    return Place.of(at);
  }

  /** How many items behind the place the page leaves out. */
  long skipped() {
    return checked().offset();
  }
}
