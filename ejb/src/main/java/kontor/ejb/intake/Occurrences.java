package kontor.ejb.intake;

import java.util.UUID;

/**
 * Counts equal lines within one file: the n-th line of a content is its n-th occurrence.
 *
 * <p>Open addressing over the first half of the digest, 12 bytes a slot, so that millions of lines
 * stay small. Should two contents ever share that half, one only begins to count at 2.
 */
final class Occurrences {

  private static final int FIRST_SLOTS = 1 << 12;

  private long[] keys = new long[FIRST_SLOTS];
  private int[] counts = new int[FIRST_SLOTS];
  private int used;

  /** Which occurrence of the content this is, counted from 1. */
  int next(UUID digest) {
    long key = digest.getMostSignificantBits();
    int slot = slot(keys, counts, key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      used++;
    }
    int occurrence = ++counts[slot];
    if (used * 3L > keys.length * 2L) {
      grow();
    }
    return occurrence;
  }

  private static int slot(long[] keys, int[] counts, long key) {
    int slot = (int) (key & keys.length - 1);
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] moreCounts = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] != 0) {
        int slot = slot(moreKeys, moreCounts, keys[i]);
        moreKeys[slot] = keys[i];
        moreCounts[slot] = counts[i];
      }
    }
    keys = moreKeys;
    counts = moreCounts;
  }
}
