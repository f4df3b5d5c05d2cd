package kontor.web.recon;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kontor.domain.shared.DomainException;

/** {@code ?page=0&size=100}, checked. */
public class Paging {

  private static final int LARGEST = 1_000;

  @QueryParam("page")
  @DefaultValue("0")
  private int page;

  @QueryParam("size")
  @DefaultValue("100")
  private int size;

  int page() {
    if (page < 0) {
      throw DomainException.field("page", "Pages are counted from 0.");
    }
    return page;
  }

  int size() {
    if (size < 1 || size > LARGEST) {
      throw DomainException.field("size", "A page has 1 to 1,000 items.");
    }
    return size;
  }
}
