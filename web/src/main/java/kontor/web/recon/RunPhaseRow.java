package kontor.web.recon;

import kontor.ejb.recon.RunView.PhaseView;

/**
 * A phase of a run as the page lists it.
 *
 * @param state done, now or next
 * @param outcome what it took and made, null until it is done
 */
public record RunPhaseRow(String name, String state, PhaseView outcome) {

  public boolean done() {
    return outcome != null;
  }

  /** How long it took, 0 until it is done. */
  public long millis() {
    return outcome == null ? 0 : outcome.millis();
  }

  public boolean now() {
    return state.equals("now");
  }

  public String icon() {
    return switch (state) {
      case "done" -> "check";
      case "now" -> "play";
      default -> "open";
    };
  }

  /** Matches and suggestions it made. */
  public long made() {
    return outcome == null ? 0 : outcome.matches() + outcome.suggestions();
  }

  /** Lines it left out, marked, or did not search to the end. */
  public long remarks() {
    return outcome == null ? 0 : outcome.remarks();
  }
}
