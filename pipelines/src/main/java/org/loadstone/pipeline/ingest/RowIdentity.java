package org.loadstone.pipeline.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;

/** Which row a row is, and what it says, as hashes; one object for the rows of one part. */
final class RowIdentity {
  private static final char SEPARATOR = '\u0001';

  private final Table table;
  private final int[] own;
  private final int[][] identities;
  private final MessageDigest sha256;
  private final StringBuilder text = new StringBuilder();

  /**
   * The identity of a row.
   *
   * @param key of the row; of a row without a natural key, that of all rows of its file with its
   *     content, which their occurrence tells apart
   * @param content what the row says
   */
  record Of(Hash128 key, Hash128 content, boolean hasNaturalKey) {}

  RowIdentity(Table table) {
    this.table = table;
    this.own = places(table, table.ownColumns());
    this.identities =
        table.identities().stream().map(by -> places(table, by)).toArray(int[][]::new);
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash rows: SHA-256 is missing", e);
    }
  }

  private static int[] places(Table table, List<Column<?>> columns) {
    return columns.stream().mapToInt(table::position).toArray();
  }

  /** The first identity whose columns are all present; else file and content. */
  Of of(TableRow row, String file) {
    Hash128 content = hash(row, own);
    for (int[] by : identities) {
      if (isWhole(row, by)) {
        return new Of(hash(row, by), content, true);
      }
    }
    return new Of(keyless(file, content), content, false);
  }

  /** Returns the common key of the rows of a file that say the same and have no natural key. */
  Hash128 keyless(String file, Hash128 content) {
    return hash("?" + file + SEPARATOR + content);
  }

  /**
   * Returns the id under which the store keeps a row.
   *
   * @param occurrence which of the rows with this key and without a natural one it is, from 1
   */
  Hash128 rowId(Of identity, int occurrence) {
    return identity.hasNaturalKey
        ? identity.key
        : hash(identity.key.toString() + SEPARATOR + occurrence);
  }

  private static boolean isWhole(TableRow row, int[] places) {
    for (int place : places) {
      if (row.at(place) == null) {
        return false;
      }
    }
    return true;
  }

  private Hash128 hash(TableRow row, int[] places) {
    text.setLength(0);
    text.append(table.name());
    for (int place : places) {
      Column<?> column = table.columns().get(place);
      Object value = row.at(place);
      text.append(SEPARATOR).append(column.name()).append('=');
      if (value != null) {
        text.append(column.kind().text(value));
      }
    }
    return hash(text.toString());
  }

  /** Returns the hash of UTF-8 text. */
  Hash128 hash(String of) {
    return Hash128.of(sha256.digest(of.getBytes(StandardCharsets.UTF_8)));
  }
}
