package kontor.domain.recon.match;

import java.util.List;

/**
 * How well two lines fit.
 *
 * @param percent the points of all weights, of what they could have been
 * @param namesAgree whether a reference or a counterparty agrees
 * @param parts what each weight added, in the rule's order
 */
public record Score(int percent, boolean namesAgree, List<ScorePart> parts) {

  public Score {
    parts = List.copyOf(parts);
  }
}
