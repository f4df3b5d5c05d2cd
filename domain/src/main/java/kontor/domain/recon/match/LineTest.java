package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kontor.domain.recon.match.text.Expression;

/**
 * A test of one field. Texts are compared without regard to case. What is missing is unequal to
 * everything and fulfils nothing else.
 */
public sealed interface LineTest extends Condition {

  LineField field();

  @Override
  default int depth() {
    return 1;
  }

  @Override
  default int tests() {
    return 1;
  }

  /**
   * Compares the field with a value.
   *
   * @param value of the field's type: text in upper case, {@link BigDecimal} or {@link LocalDate}
   */
  record Compare(LineField field, Comparison by, Comparable<?> value) implements LineTest {

    public Compare {
      value = normal(value);
    }

    @Override
    public boolean holds(MatchLine line) {
      Comparable<?> own = field.of(line);
      return own == null ? by == Comparison.NE : by.holds(compare(normal(own), value));
    }
  }

  /** The field has one of the values. */
  record In(LineField field, List<Comparable<?>> values) implements LineTest {

    public In {
      values = values.stream().<Comparable<?>>map(LineTest::normal).toList();
    }

    @Override
    public boolean holds(MatchLine line) {
      Comparable<?> own = field.of(line);
      return own != null && values.contains(normal(own));
    }
  }

  /** The text stands somewhere in the field. */
  record Contains(LineField field, String text) implements LineTest {

    public Contains {
      text = text.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean holds(MatchLine line) {
      return Objects.toString(field.of(line), "").toUpperCase(Locale.ROOT).contains(text);
    }
  }

  /** The expression is found somewhere in the field. */
  record Matches(LineField field, Expression expression) implements LineTest {

    @Override
    public boolean holds(MatchLine line) {
      Comparable<?> own = field.of(line);
      return own != null && expression.isIn(own.toString());
    }
  }

  private static Comparable<?> normal(Comparable<?> value) {
    return switch (value) {
      case String text -> text.toUpperCase(Locale.ROOT);
      case BigDecimal amount -> amount.stripTrailingZeros();
      default -> value;
    };
  }

  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> one, Comparable<?> other) {
    return ((Comparable<Object>) one).compareTo(other);
  }
}
