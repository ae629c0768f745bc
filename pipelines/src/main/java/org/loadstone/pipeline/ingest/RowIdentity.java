package org.loadstone.pipeline.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;

/**
 * Which row a row is, and what it says, as hashes of its typed values; one object for the rows of
 * one part. An absent column says nothing: a column that a later version adds changes no hash.
 */
final class RowIdentity {
  private static final int ANY_SEED = 0;

  private final byte[] tableName;
  private final byte[][] columnNames;
  private final int[] own;
  private final int[][] identities;
  private byte[] bytes = new byte[512];
  private int length;

  /**
   * The identity of a row.
   *
   * @param key of the row; of a row without a natural key, that of all rows of its file with its
   *     content, which their occurrence tells apart
   * @param content what the row says
   */
  record Of(Hash128 key, Hash128 content, boolean hasNaturalKey) {}

  RowIdentity(Table table) {
    this.tableName = utf8(table.name());
    this.columnNames =
        table.columns().stream().map(column -> utf8(column.name())).toArray(byte[][]::new);
    this.own = places(table, table.ownColumns());
    this.identities =
        table.identities().stream().map(by -> places(table, by)).toArray(int[][]::new);
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
    length = 0;
    put(tableName);
    put(utf8(file));
    put(content);
    return hashed();
  }

  /**
   * Returns the id under which the store keeps a row.
   *
   * @param occurrence which of the rows with this key and without a natural one it is, from 1
   */
  Hash128 rowId(Of identity, int occurrence) {
    if (identity.hasNaturalKey) {
      return identity.key;
    }
    length = 0;
    put(identity.key);
    put(occurrence);
    return hashed();
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
    length = 0;
    put(tableName);
    for (int place : places) {
      Object value = row.at(place);
      if (value != null) {
        put(columnNames[place]);
        putValue(value);
      }
    }
    return hashed();
  }

  private void putValue(Object value) {
    switch (value) {
      case String text -> put(utf8(text));
      case Double number -> put(Double.doubleToLongBits(number));
      case Long number -> put(number.longValue());
      case Boolean flag -> put(flag ? 1L : 0L);
      case LocalDate day -> put(day.toEpochDay());
      case Instant at -> {
        put(at.getEpochSecond());
        put((long) at.getNano());
      }
      default -> throw new IllegalArgumentException("Cannot hash " + value.getClass());
    }
  }

  private void put(Hash128 hash) {
    put(hash.high());
    put(hash.low());
  }

  /** The length goes before the bytes: no two lists of texts have the same bytes. */
  private void put(byte[] text) {
    put((long) text.length);
    require(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  private void put(long number) {
    require(Long.BYTES);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bytes[length++] = (byte) (number >>> shift);
    }
  }

  private void require(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }

  private Hash128 hashed() {
    long[] hash = MurmurHash3.hash128x64(bytes, 0, length, ANY_SEED);
    return new Hash128(hash[0], hash[1]);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
