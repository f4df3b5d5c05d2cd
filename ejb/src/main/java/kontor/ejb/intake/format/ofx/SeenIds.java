package kontor.ejb.intake.format.ofx;

import java.util.Arrays;
import kontor.ejb.intake.format.contract.FileFault;

/**
 * Which ids an account has had, sixteen bytes or so for each. Ids are kept as 64 bits: two of a
 * million are taken for one once in tens of millions of files.
 */
final class SeenIds {

  static final int MOST = 4_000_000;

  private static final int FIRST_SIZE = 1024;
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] slots = new long[FIRST_SIZE];
  private int size;

  /**
   * Adds an id; false where it was here before.
   *
   * @throws FileFault when there are more than anybody's account has
   */
  boolean add(String id) {
    if (size == MOST) {
      throw new FileFault("One account has more than %,d transactions.".formatted(MOST));
    }
    if (2 * size > slots.length) {
      grow();
    }
    return put(hash(id));
  }

  private boolean put(long hash) {
    int at = (int) (hash >>> 1) & slots.length - 1;
    while (slots[at] != 0 && slots[at] != hash) {
      at = at + 1 & slots.length - 1;
    }
    boolean added = slots[at] == 0;
    slots[at] = hash;
    size += added ? 1 : 0;
    return added;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    size = 0;
    Arrays.stream(before).filter(hash -> hash != 0).forEach(this::put);
  }

  /** FNV-1a of 64 bits, its bits mixed once more; never zero, which marks a free slot. */
  private static long hash(String id) {
    long hash = OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
