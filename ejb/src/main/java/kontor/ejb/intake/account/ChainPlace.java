package kontor.ejb.intake.account;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kontor.domain.shared.DomainException;

/**
 * Where a statement stands in its chain: by its last day, then as it came. The pages of a chain
 * begin behind such a place.
 */
public record ChainPlace(LocalDate lastDay, long file, int position) {

  private static final int PARTS = 3;

  /** The place a text says, {@code 2026-07-28.12.1}. */
  public static ChainPlace parse(String text) {
    String[] parts = text.split("\\.", -1);
    try {
      if (parts.length == PARTS) {
        return new ChainPlace(
            LocalDate.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
      }
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      throw unknown(text, unreadable);
    }
    throw unknown(text, null);
  }

  private static DomainException unknown(String text, Exception cause) {
    DomainException unknown =
        DomainException.field("place", "%s is no place in a chain.".formatted(text));
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public String toString() {
    return "%s.%d.%d".formatted(lastDay, file, position);
  }
}
