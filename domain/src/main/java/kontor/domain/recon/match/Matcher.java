package kontor.domain.recon.match;

/** What one rule finds in one block. */
interface Matcher {

  Findings match(Block block);
}
