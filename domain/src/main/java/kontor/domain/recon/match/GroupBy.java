package kontor.domain.recon.match;

import java.util.List;

/** What holds the lines of a group together. */
public sealed interface GroupBy {

  /** All lines that agree in the rule's fields are one group. */
  record Key() implements GroupBy {}

  /**
   * All lines that bear the same batch id, as a field of its own or inside a text: five letters and
   * digits at least, with a digit.
   *
   * @param in the fields of either side in which ids are looked for
   */
  record Batch(List<MatchField> in) implements GroupBy {

    public Batch {
      in = List.copyOf(in);
    }
  }

  /** Nothing but the sum: an exact search among the lines of the window. */
  record Subset() implements GroupBy {}
}
