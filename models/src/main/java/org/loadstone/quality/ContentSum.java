package org.loadstone.quality;

import java.io.Serializable;
import java.util.List;
import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.TableRow;

/**
 * A fingerprint of rows in any order: their number and two sums of 64-bit hashes (FNV-1a, then a
 * mixing step, so that likely differences do not cancel).
 */
final class ContentSum implements Serializable {
  private static final long serialVersionUID = 1;
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long OTHER_BASIS = 0x6c62272e07bb0142L;
  private static final long PRIME = 0x100000001b3L;

  private long rows;
  private long first;
  private long second;

  void add(TableRow row) {
    String text = text(row);
    rows++;
    first += hash(text, BASIS);
    second += hash(text, OTHER_BASIS);
  }

  void merge(ContentSum other) {
    rows += other.rows;
    first += other.first;
    second += other.second;
  }

  /** A validated row has the hash of its content; of others every value counts. */
  private static String text(TableRow row) {
    StringBuilder out = new StringBuilder();
    boolean isHashed = row.table().layer() == Layer.VALIDATED;
    for (Column<?> column :
        isHashed
            ? List.of(Lineage.ROW_ID, Lineage.CONTENT_HASH, Lineage.KNOWN_AT, Lineage.MARKS)
            : row.table().columns()) {
      row.find(column).ifPresent(value -> out.append(value));
      out.append('\u0001');
    }
    return out.toString();
  }

  private static long hash(String text, long basis) {
    long hash = basis;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 32);
  }

  @Override
  public String toString() {
    return rows + ":" + Long.toHexString(first) + ":" + Long.toHexString(second);
  }
}
