package kontor.ejb.recon;

import java.time.Instant;
import java.util.List;

/**
 * What stands beside a break.
 *
 * @param acts what people did with it, oldest first; that the house made or resolved it stands on
 *     the break
 * @param labels in the order of the alphabet
 * @param attachments oldest first
 */
public record BreakHistory(List<Act> acts, List<String> labels, List<Attachment> attachments) {

  public BreakHistory {
    acts = List.copyOf(acts);
    labels = List.copyOf(labels);
    attachments = List.copyOf(attachments);
  }

  /**
   * One act.
   *
   * @param act ASSIGNED, PENDED, RESOLVED, REOPENED, COMMENTED, LABELLED, UNLABELLED or ATTACHED
   * @param by the user's name
   * @param words the comment, reason, owner, label or name of the attachment
   */
  public record Act(String act, String by, Instant at, String words) {}

  /** A file kept with a break. */
  public record Attachment(
      long id,
      String name,
      String mediaType,
      int sizeBytes,
      String sha256,
      String by,
      Instant at) {}
}
