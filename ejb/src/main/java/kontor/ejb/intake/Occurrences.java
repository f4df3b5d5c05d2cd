package kontor.ejb.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Counts equal lines within one file: the n-th line of a content is its n-th occurrence.
 *
 * <p>Open addressing over the first half of the digest, 8 bytes a slot and one look into memory a
 * line, so that millions of lines stay small; only contents that come again are counted. Should two
 * contents ever share that half, one only begins to count at 2.
 */
final class Occurrences {

  private static final int FIRST_SLOTS = 1 << 12;
  private static final long FREE = 0;
  private static final long ZERO = Long.MIN_VALUE;

  private final Map<Long, Integer> again = new HashMap<>();
  private long[] keys = new long[FIRST_SLOTS];
  private int used;

  /** Which occurrence of the content this is, counted from 1. */
  int next(UUID digest) {
    long key = key(digest);
    int slot = slot(keys, key);
    if (keys[slot] == key) {
      return 1 + again.merge(key, 1, Integer::sum);
    }
    keys[slot] = key;
    used++;
    if (used * 3L > keys.length * 2L) {
      grow();
    }
    return 1;
  }

  private static long key(UUID digest) {
    long key = digest.getMostSignificantBits();
    return key == FREE ? ZERO : key;
  }

  private static int slot(long[] keys, long key) {
    int slot = (int) (key & keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] more = new long[keys.length * 2];
    for (long key : keys) {
      if (key != FREE) {
        more[slot(more, key)] = key;
      }
    }
    keys = more;
  }
}
