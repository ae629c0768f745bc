package org.loadstone.survival.cox;

/** Rows by slot, in row order; rows of no slot are left out. */
final class SlotRows {
  private final int[] from;
  private final int[] rows;

  private SlotRows(int[] from, int[] rows) {
    this.from = from;
    this.rows = rows;
  }

  static SlotRows of(int[] slot, int slots) {
    int[] from = new int[slots + 1];
    for (int k : slot) {
      if (k >= 0) {
        from[k + 1]++;
      }
    }
    for (int k = 0; k < slots; k++) {
      from[k + 1] += from[k];
    }
    int[] next = from.clone();
    int[] rows = new int[from[slots]];
    for (int i = 0; i < slot.length; i++) {
      if (slot[i] >= 0) {
        rows[next[slot[i]]++] = i;
      }
    }
    return new SlotRows(from, rows);
  }

  int from(int slot) {
    return from[slot];
  }

  int to(int slot) {
    return from[slot + 1];
  }

  int row(int at) {
    return rows[at];
  }
}
