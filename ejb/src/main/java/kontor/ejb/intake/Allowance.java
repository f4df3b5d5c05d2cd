package kontor.ejb.intake;

import java.util.Map;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.storage.StorageView;

/**
 * How many bytes one upload may have: as many as a file may have at all, and as its bank has room
 * for.
 *
 * @param storage what was used when it began
 */
record Allowance(UploadLimit limit, StorageView storage) {

  /**
   * Refuses a number of bytes, announced or received.
   *
   * @throws UploadTooLargeException where no file may have so many
   * @throws DomainException with the figures, where the bank has no room for them
   */
  void check(long bytes) {
    limit.check(bytes);
    if (!storage.hasRoomFor(bytes)) {
      throw exceeded(storage);
    }
  }

  /** Refuses what is used by now, uploads of others at the same time included. */
  static void requireWithin(StorageView now) {
    if (now.quotaBytes() != null && now.usedBytes() > now.quotaBytes()) {
      throw exceeded(now);
    }
  }

  private static DomainException exceeded(StorageView storage) {
    return new DomainException(
        DomainException.Kind.TOO_LARGE,
        "quota-exceeded",
        "There is no room for this file: %,d of %,d bytes are used. An administrator can raise the quota."
            .formatted(storage.usedBytes(), storage.quotaBytes()),
        Map.of(
            "quotaBytes",
            storage.quotaBytes(),
            "usedBytes",
            storage.usedBytes(),
            "freeBytes",
            storage.freeBytes()));
  }
}
