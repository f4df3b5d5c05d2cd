package kontor.ejb.audit;

import java.util.List;

/**
 * Entries, newest first.
 *
 * @param total how many the filter finds, at most {@link AuditEntries#COUNTED}
 * @param estimated whether there are more than were counted
 */
public record AuditPage(List<AuditEntry> items, long total, boolean estimated) {

  public AuditPage {
    items = List.copyOf(items);
  }
}
