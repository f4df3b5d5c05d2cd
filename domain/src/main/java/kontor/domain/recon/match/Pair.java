package kontor.domain.recon.match;

/** One line of each side. */
public record Pair(MatchLine first, MatchLine second) {}
