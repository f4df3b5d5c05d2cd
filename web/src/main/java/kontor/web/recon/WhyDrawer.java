package kontor.web.recon;

import java.util.List;
import kontor.domain.recon.match.ScorePart;
import kontor.ejb.recon.Closings;
import kontor.ejb.recon.Explanation;
import kontor.ejb.recon.LineExplanation.Tried;
import kontor.ejb.recon.LineView;

/**
 * What stands in the drawer beside the lists: why a match stands, what is known of an open line, or
 * what would close a difference.
 *
 * @param explanation of a match, or null
 * @param lines of the match
 * @param line an open one, or null
 * @param tried what each rule made of the line
 * @param closing what was found to close a difference, or null
 */
public record WhyDrawer(
    Explanation explanation,
    List<LineView> lines,
    LineView line,
    List<Tried> tried,
    Closings.Found closing) {

  private static final int PAIR = 2;

  static WhyDrawer of(Explanation explanation, List<LineView> lines) {
    return new WhyDrawer(explanation, lines, null, List.of(), null);
  }

  static WhyDrawer of(LineView line, List<Tried> tried) {
    return new WhyDrawer(null, List.of(), line, tried, null);
  }

  static WhyDrawer of(Closings.Found closing) {
    return new WhyDrawer(null, List.of(), null, List.of(), closing);
  }

  public boolean match() {
    return explanation != null;
  }

  /** Whether lines can be taken out of the match, so that some stay. */
  public boolean group() {
    return lines.size() > PAIR;
  }

  /** Whether the values of a field are the very same on both sides. */
  public boolean isSame(Explanation.Agreement agreement) {
    return agreement.first() != null && agreement.first().equals(agreement.second());
  }

  /** What each weight of a scored pair added. */
  public List<ScorePart> parts() {
    return explanation == null ? List.of() : explanation.parts();
  }

  public List<Explanation.Agreement> agreeing() {
    return explanation == null ? List.of() : explanation.agreeing();
  }
}
