package kontor.web.recon;

import java.util.ArrayList;
import java.util.List;
import kontor.ejb.recon.RunView;
import kontor.web.frame.Words;

/**
 * A bar of the picture where the lines of a run went.
 *
 * @param share its length in per cent, logarithmic: each further tenth of the figures is as long
 * @param kind its colour's class
 */
public record RunBar(String name, long count, long share, String kind) {

  static List<RunBar> of(RunView run, List<RunPhaseRow> phases) {
    long most =
        Math.max(
            run.counts().lines(), phases.stream().mapToLong(RunPhaseRow::made).max().orElse(0));
    List<RunBar> bars = new ArrayList<>();
    if (run.counts().lines() > 0) {
      bars.add(bar(Words.of("recon.run.bar.lines"), run.counts().lines(), most, "is-all"));
    }
    phases.stream()
        .filter(phase -> phase.made() > 0)
        .forEach(phase -> bars.add(bar(phase.name(), phase.made(), most, "is-done")));
    if (run.counts().breaks() > 0) {
      bars.add(bar(Words.of("recon.run.bar.open"), run.counts().breaks(), most, "is-open"));
    }
    return bars;
  }

  private static RunBar bar(String name, long count, long most, String kind) {
    return new RunBar(name, count, Math.round(100 * Math.log1p(count) / Math.log1p(most)), kind);
  }
}
