package kontor.ear.bench.rich;

/** What can have happened between two books, and in how many of a hundred cases it did. */
enum Kind {
  EQUAL(80),
  NO_REFERENCE(5),
  DAMAGED_REFERENCE(3),
  SLIGHTLY_OFF(2),
  NET_OF_FEE(4),
  BATCH_WITH_ID(1.5),
  BATCH_WITHOUT_ID(1.5),
  IN_PARTS(1),
  DUPLICATE(1),
  ONE_SIDED(1);

  private final double share;

  Kind(double share) {
    this.share = share;
  }

  /** In so many of a hundred cases. */
  double share() {
    return share;
  }

  /** The kind at a place between 0 and 100. */
  static Kind at(double place) {
    double left = place;
    for (Kind kind : values()) {
      left -= kind.share;
      if (left < 0) {
        return kind;
      }
    }
    return ONE_SIDED;
  }
}
