package kontor.web.recon;

/** Where a list is turned to. */
public enum Turn {
  FIRST,
  BEFORE,
  AFTER,
  LAST
}
