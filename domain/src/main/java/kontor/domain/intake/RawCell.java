package kontor.domain.intake;

import java.util.Objects;

/**
 * A cell as it stood in its file, card numbers masked, every character storable.
 *
 * @param kind what its format knew of it
 */
public record RawCell(String text, Kind kind) {

  /** What a format knows of a cell. */
  public enum Kind {
    /** A text, which the mapping's patterns explain. */
    TEXT,
    /** A number, exact as it is written. */
    NUMBER,
    /** A date; the text begins with the day after ISO 8601. */
    DAY,
    /** A text with characters that cannot be stored, and marks where they stood. */
    DAMAGED
  }

  public static final RawCell EMPTY = new RawCell("", Kind.TEXT);

  public RawCell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
  }

  /** The cell of a file; what is masked or marked is no number and no date any more. */
  public static RawCell of(String text, Kind kind) {
    String masked = CardNumbers.masked(text);
    String stored = Texts.storable(masked);
    if (!stored.equals(masked)) {
      return new RawCell(stored, Kind.DAMAGED);
    }
    return new RawCell(stored, stored.equals(text) ? kind : Kind.TEXT);
  }

  /** The text as a reader saw it: marks are again what rejects a row. */
  public String asRead() {
    return kind == Kind.DAMAGED ? Texts.asRead(text) : text;
  }
}
