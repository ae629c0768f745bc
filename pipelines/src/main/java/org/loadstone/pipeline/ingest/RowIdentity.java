package org.loadstone.pipeline.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;

/** Which row a row is, and what it says, as hashes; one object for the rows of one part. */
final class RowIdentity {
  private static final char SEPARATOR = '\u0001';

  private final Table table;
  private final MessageDigest sha256;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * The identity of a row.
   *
   * @param isRepeat whether the same content came before in the same file, without anything that
   *     tells the two apart
   */
  record Of(String rowId, String contentHash, boolean isRepeat) {}

  RowIdentity(Table table) {
    this.table = table;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash rows: SHA-256 is missing", e);
    }
  }

  /** The first identity whose columns are all present; else file, content and occurrence. */
  Of of(TableRow row, String file) {
    String contentHash = hash(textOf(row, table.ownColumns()));
    for (List<Column<?>> by : table.identities()) {
      if (by.stream().allMatch(column -> row.at(table.position(column)) != null)) {
        return new Of(hash(textOf(row, by)).substring(0, 32), contentHash, false);
      }
    }
    int occurrence = occurrences.merge(file + SEPARATOR + contentHash, 1, Integer::sum);
    String content = textOf(row, table.ownColumns());
    String one = "?" + file + SEPARATOR + content + SEPARATOR + occurrence;
    return new Of(hash(one).substring(0, 32), contentHash, occurrence > 1);
  }

  private String textOf(TableRow row, List<Column<?>> columns) {
    text.setLength(0);
    text.append(table.name());
    for (Column<?> column : columns) {
      Object value = row.at(table.position(column));
      text.append(SEPARATOR).append(column.name()).append('=');
      text.append(value == null ? "" : column.kind().text(value));
    }
    return text.toString();
  }

  private String hash(String of) {
    return HexFormat.of().formatHex(sha256.digest(of.getBytes(StandardCharsets.UTF_8)));
  }
}
