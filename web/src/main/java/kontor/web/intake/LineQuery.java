package kontor.web.intake;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import kontor.domain.intake.LineStatus;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.LineFilter;

/** The filter parameters of lists of lines; {@code to} is the day after the last. */
public class LineQuery {

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  @QueryParam("status")
  private String status;

  @QueryParam("currency")
  private String currency;

  @QueryParam("q")
  private String text;

  LineFilter filter() {
    return new LineFilter(day("from", from), day("to", to), status(), null, null, currency(), text);
  }

  private String currency() {
    return currency == null ? null : currency.toUpperCase(Locale.ROOT);
  }

  private LineStatus status() {
    return status == null || status.isBlank() ? null : constant("status", status, LineStatus.class);
  }

  static <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            DomainException.field(
                field, "This is one of %s.".formatted(Arrays.toString(type.getEnumConstants()))));
  }

  static LocalDate day(String field, String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw DomainException.field(field, "This is a day such as 2026-01-31.");
    }
  }
}
