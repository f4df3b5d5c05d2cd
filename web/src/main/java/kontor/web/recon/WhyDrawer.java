package kontor.web.recon;

import java.util.List;
import kontor.domain.recon.match.ScorePart;
import kontor.ejb.recon.Explanation;
import kontor.ejb.recon.LineExplanation.Tried;
import kontor.ejb.recon.LineView;

/**
 * What stands in the drawer beside the lists: why a match stands, or what is known of an open line.
 *
 * @param explanation of a match, or null
 * @param line an open one, or null
 * @param tried what each rule made of the line
 */
public record WhyDrawer(Explanation explanation, LineView line, List<Tried> tried) {

  static WhyDrawer of(Explanation explanation) {
    return new WhyDrawer(explanation, null, List.of());
  }

  static WhyDrawer of(LineView line, List<Tried> tried) {
    return new WhyDrawer(null, line, tried);
  }

  public boolean match() {
    return explanation != null;
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
