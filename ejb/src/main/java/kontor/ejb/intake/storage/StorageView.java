package kontor.ejb.intake.storage;

/**
 * The limits of a bank and what is used of them.
 *
 * @param retentionDays how long the bytes of a file are kept, from the day it came
 * @param quotaBytes the most bytes that are kept at a time; null without a limit
 * @param usedBytes the bytes that are kept today
 * @param files how many files they are of
 * @param version of the limits, to be sent back with a change
 */
public record StorageView(
    int retentionDays, Long quotaBytes, long usedBytes, long files, int version) {

  /** How many bytes may still come; null without a limit, never negative. */
  public Long freeBytes() {
    return quotaBytes == null ? null : Math.max(quotaBytes - usedBytes, 0);
  }

  /** Whether so many more bytes fit. */
  public boolean hasRoomFor(long bytes) {
    return quotaBytes == null || bytes <= freeBytes();
  }
}
