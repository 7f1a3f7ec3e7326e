package org.dragoman.world;

import java.util.Arrays;

/**
 * All names of the world as one automaton: a trie over words whose states are hashes of what was
 * read.
 *
 * <p>A step reads one word of a text and needs one look into an open hash table, whatever the
 * number of names. Two different names with the same 64-bit hash are not to be feared at this size.
 */
final class PhraseTable {
  static final long WORD_START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] keys = new long[1 << 12];

  /** Head of the value list of a state plus one; 0 for a state that only leads on. */
  private int[] heads = new int[1 << 12];

  private int used;
  private int[] values = new int[1 << 12];
  private int[] nexts = new int[1 << 12];
  private int valueCount = 1;

  static long next(long hash, char folded) {
    return (hash ^ folded) * PRIME;
  }

  /** The state after a further word. */
  static long step(long state, long word) {
    long mixed = (state * 0x9e3779b97f4a7c15L) ^ word;
    mixed ^= mixed >>> 29;
    mixed *= 0xbf58476d1ce4e5b9L;
    return mixed ^ (mixed >>> 32) | 1;
  }

  /**
   * Adds a name, folded word by word as {@link Surface} does; a name without letters is left out.
   */
  void add(String name, int value) {
    long state = 0;
    int last = -1;
    int i = 0;
    while (i < name.length()) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        i++;
        continue;
      }
      long word = WORD_START;
      while (i < name.length() && Character.isLetterOrDigit(name.charAt(i))) {
        word = next(word, Fold.fold(name.charAt(i++)));
      }
      state = step(state, word);
      last = slot(state, true);
    }
    if (last >= 0) {
      append(last, value);
    }
  }

  private void append(int slot, int value) {
    for (int v = heads[slot]; v != 0; v = nexts[v]) {
      if (values[v] == value) {
        return;
      }
    }
    if (valueCount == values.length) {
      values = Arrays.copyOf(values, valueCount * 2);
      nexts = Arrays.copyOf(nexts, valueCount * 2);
    }
    values[valueCount] = value;
    nexts[valueCount] = heads[slot];
    heads[slot] = valueCount++;
  }

  private int slot(long state, boolean create) {
    int mask = keys.length - 1;
    int slot = (int) (state >>> 20) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == state) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    if (!create) {
      return -1;
    }
    if (used * 2 >= keys.length) {
      grow();
      return slot(state, true);
    }
    keys[slot] = state;
    used++;
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    keys = new long[oldKeys.length * 2];
    heads = new int[oldKeys.length * 2];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        heads[slot(oldKeys[i], true)] = oldHeads[i];
      }
    }
  }

  /** The slot reached from a state, or -1 when no name goes on so. */
  int find(long state) {
    return slot(state, false);
  }

  /** The first value list entry of a slot, 0 when no name ends there. */
  int first(int slot) {
    return heads[slot];
  }

  int value(int entry) {
    return values[entry];
  }

  int next(int entry) {
    return nexts[entry];
  }
}
