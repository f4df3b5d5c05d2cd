package kontor.ejb.recon;

/** What a completed run adds to the metrics: lines it matched, milliseconds its phases took. */
public record RunSummary(long matchedLines, long millis) {}
