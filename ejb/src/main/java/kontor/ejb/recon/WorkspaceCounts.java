package kontor.ejb.recon;

/** What stands in the workspace: open lines of both sides, suggestions, matches that hold. */
public record WorkspaceCounts(long open, long suggested, long matched) {}
