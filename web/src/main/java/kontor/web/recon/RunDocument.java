package kontor.web.recon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kontor.ejb.recon.RunView;

/** A run as JSON. */
public record RunDocument(
    long id,
    String reconciliation,
    String status,
    LocalDate from,
    LocalDate to,
    Counts counts,
    List<Phase> phases,
    Integer ruleSetVersion,
    String evidenceDigest,
    int attempt,
    Instant requestedAt,
    Instant startedAt,
    Instant endedAt,
    String message) {

  /** In lines. */
  public record Counts(long lines, long matched, long suggested, long breaks) {}

  /** A phase done; remarks are lines it left out, marked, or did not search to the end. */
  public record Phase(String name, long millis, long matches, long suggestions, long remarks) {}

  static RunDocument of(RunView run) {
    var counts = run.counts();
    return new RunDocument(
        run.job().id(),
        run.reconciliation(),
        run.job().status().name(),
        run.from(),
        run.to(),
        new Counts(counts.lines(), counts.matched(), counts.suggested(), counts.breaks()),
        run.phases().stream()
            .map(p -> new Phase(p.name(), p.millis(), p.matches(), p.suggestions(), p.remarks()))
            .toList(),
        run.ruleSetVersion(),
        run.evidenceDigest(),
        run.job().attempt(),
        run.job().requestedAt(),
        run.job().startedAt(),
        run.job().endedAt(),
        run.job().message());
  }
}
