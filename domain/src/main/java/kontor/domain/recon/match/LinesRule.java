package kontor.domain.recon.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * Says what becomes of lines that fulfil a condition, without looking for others.
 *
 * @param side whose lines, 1 or 2, or 0 for both
 * @param breakType for {@link Action#BREAK} the type of the break; else null
 */
public record LinesRule(String name, int side, When when, Action action, String breakType)
    implements MatchRule {

  /** What is done with the lines. */
  public enum Action {
    /** The rules after this one do not look at them. */
    SKIP,
    /** They are marked for people to see; the rules after this one go on with them. */
    FLAG,
    /** They become a break of a type, and the rules after this one do not look at them. */
    BREAK
  }

  @Override
  public String kind() {
    return "LINES";
  }

  @Override
  public MatchMode mode() {
    return MatchMode.SUGGEST;
  }

  @Override
  public List<MatchField> fields() {
    return List.of();
  }

  @Override
  public int confidence() {
    return 100;
  }

  /** Whether the rule speaks of a line of a side, 1 or 2. */
  public boolean concerns(int ofSide, MatchLine line) {
    return (side == 0 || side == ofSide) && when.takes(ofSide, line);
  }

  /** The lines it speaks of among those of a side. */
  public Stream<MatchLine> among(int ofSide, List<MatchLine> lines) {
    return lines.stream().filter(line -> concerns(ofSide, line));
  }

  /** Whether later rules no longer look at the lines. */
  public boolean takesAway() {
    return action != Action.FLAG;
  }
}
