package kontor.web.recon;

import java.util.List;
import kontor.ejb.recon.Explanation;
import kontor.ejb.recon.LineView;

/**
 * What stands in the drawer beside the lists: why a match stands, or what is known of an open line.
 *
 * @param explanation of a match, or null
 * @param line an open one, or null
 */
public record WhyDrawer(Explanation explanation, LineView line) {

  static WhyDrawer of(Explanation explanation) {
    return new WhyDrawer(explanation, null);
  }

  static WhyDrawer of(LineView line) {
    return new WhyDrawer(null, line);
  }

  public boolean match() {
    return explanation != null;
  }

  /** Whether the values of a field are the very same on both sides. */
  public boolean isSame(Explanation.Agreement agreement) {
    return agreement.first() != null && agreement.first().equals(agreement.second());
  }

  public List<Explanation.Agreement> agreeing() {
    return explanation == null ? List.of() : explanation.agreeing();
  }
}
