package kontor.domain.recon.match;

import java.time.LocalDate;
import java.util.function.Function;

/** The date a window is laid over. */
public enum WindowField {
  BOOKING_DATE("bookingDate", MatchLine::bookingDate),
  VALUE_DATE("valueDate", MatchLine::valueDate);

  private final String title;
  private final Function<MatchLine, LocalDate> date;

  WindowField(String title, Function<MatchLine, LocalDate> date) {
    this.title = title;
    this.date = date;
  }

  /** The name in rules, {@code valueDate}. */
  public String title() {
    return title;
  }

  LocalDate of(MatchLine line) {
    return date.apply(line);
  }
}
