package kontor.ejb.recon;

import java.util.ArrayList;
import java.util.List;

/** SQL text and its parameters, put together in step so that they cannot drift apart. */
final class Query {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  static Query of(String part, Object... values) {
    return new Query().add(part, values);
  }

  Query add(String part, Object... values) {
    text.append(part);
    parameters.addAll(List.of(values));
    return this;
  }

  Query add(Query part) {
    return add(part.text.toString(), part.parameters.toArray());
  }

  String text() {
    return text.toString();
  }

  Object[] parameters() {
    return parameters.toArray();
  }
}
