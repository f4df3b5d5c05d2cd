package kontor.web.intake;

import java.io.Serializable;
import kontor.domain.intake.Field;

/** A column of a rejected row on its way to be corrected. */
public class CellForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int LETTERS = 26;

  private final int column;
  private final String name;
  private final Field field;
  private final String original;
  private String text;

  /**
   * A column.
   *
   * @param column counted from 0
   * @param name the header's name, or null
   * @param field what it is read as, or null
   * @param original the text as it came
   * @param text the text as it is now
   */
  CellForm(int column, String name, Field field, String original, String text) {
    this.column = column;
    this.name = name;
    this.field = field;
    this.original = original;
    this.text = text;
  }

  /** The letter a spreadsheet gives the column: A, Z, AA. */
  public String getLetter() {
    int last = column % LETTERS;
    String before = column < LETTERS ? "" : String.valueOf((char) ('A' + column / LETTERS - 1));
    return before + (char) ('A' + last);
  }

  /** The header's name, or the letter where it has none. */
  public String getLabel() {
    return name == null || name.isBlank() ? getLetter() : name;
  }

  public String getName() {
    return name;
  }

  public Field getField() {
    return field;
  }

  public String getOriginal() {
    return original;
  }

  public boolean isChanged() {
    return !original.equals(text);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }
}
