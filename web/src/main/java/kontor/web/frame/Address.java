package kontor.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a page with what it shows, so that every view of a list can be linked and gone
 * back to. Nothing and empty values are left out.
 */
public final class Address {

  private final String path;
  private final Map<String, Object> parameters;

  private Address(String path, Map<String, Object> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The same address with one thing added or changed. */
  public Address with(String name, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.put(name, value);
    return new Address(path, all);
  }

  @Override
  public String toString() {
    String query =
        parameters.entrySet().stream()
            .filter(one -> one.getValue() != null && !one.getValue().toString().isEmpty())
            .map(one -> one.getKey() + "=" + encoded(one.getValue().toString()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
