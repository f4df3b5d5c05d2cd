package kontor.web.recon;

/**
 * The names of a reconciliation's two sides in a rule's document. Forms know a side by its place, 1
 * or 2, so that sides may be named anew while rules are being made.
 */
record SideNames(String first, String second) {

  /** Names for a document that only a form reads. */
  static final SideNames PLACES = new SideNames("1", "2");

  String at(int place) {
    return place == 2 ? second : first;
  }

  int place(String name) {
    return second.equals(name) ? 2 : 1;
  }
}
