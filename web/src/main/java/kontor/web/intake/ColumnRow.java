package kontor.web.intake;

import java.io.Serializable;
import kontor.domain.intake.CardNumbers;
import kontor.domain.intake.Field;

/** One column of a sample: what stands in it, and which field a person says it is. */
public class ColumnRow implements Serializable {

  private static final long serialVersionUID = 1;

  private final int index;
  private final String name;
  private final String first;
  private final boolean cards;
  private Field field;

  ColumnRow(int index, String name, String first, Field field) {
    this.index = index;
    this.name = name;
    this.first = CardNumbers.masked(first);
    this.cards = !this.first.equals(first);
    this.field = field;
  }

  public int getIndex() {
    return index;
  }

  /** A, B … Z, AA, as spreadsheets count. */
  public String getLetter() {
    StringBuilder letters = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  public String getName() {
    return name;
  }

  /** The first value, card numbers masked. */
  public String getFirst() {
    return first;
  }

  /** Whether the first value holds a card number, which is never stored. */
  public boolean isCards() {
    return cards;
  }

  public Field getField() {
    return field;
  }

  public void setField(Field field) {
    this.field = field;
  }
}
