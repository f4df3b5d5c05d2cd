package kontor.web.frame;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers after the question mark: one that is none is a bad request (400). In a path it stays what
 * the specification says, an address that does not exist (404).
 */
@Provider
public class QueryNumbers implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, ? extends Number>> READERS =
      Map.of(
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          long.class, Long::valueOf,
          Long.class, Long::valueOf);

  @Override
  @SuppressWarnings("unchecked") // the reader was found by the same class
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    boolean query = Arrays.stream(annotations).anyMatch(QueryParam.class::isInstance);
    return query && READERS.containsKey(type)
        ? new Reading<>(text -> (T) READERS.get(type).apply(text))
        : null;
  }

  private record Reading<T>(Function<String, T> reader) implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      try {
        return text == null ? null : reader.apply(text);
      } catch (NumberFormatException none) {
        throw new BadRequestException(none);
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
