package org.loadstone.risk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of the content of a {@link RiskTable}, as 64 hexadecimal digits: feature names in
 * alphabetical order, then each row in order of athlete and day with id, squad, day, label (2
 * without labels), onset (0 without one) and, per feature, a mark and the bits of the value.
 * Neither the order in which rows were added nor that of the columns counts.
 */
final class TableHash {
  private final MessageDigest digest;
  private final ByteBuffer numbers = ByteBuffer.allocate(1 << 16);

  private TableHash(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(RiskTable table) {
    TableHash hash = new TableHash(sha256());
    List<FeatureColumn> columns =
        table.columns().stream().sorted(Comparator.comparing(FeatureColumn::name)).toList();
    columns.forEach(c -> hash.text(c.name()));
    for (int row = 0; row < table.rows(); row++) {
      hash.text(table.athleteId(row));
      hash.text(table.squad(row));
      hash.number(table.day(row));
      hash.number(table.isLabelled() ? table.label(row) : 2);
      hash.number(table.isLabelled() ? table.onset(row).orElse(0) : 0);
      for (FeatureColumn c : columns) {
        hash.number(c.present()[row] ? 1 : 0);
        hash.number(c.present()[row] ? Double.doubleToLongBits(c.value()[row]) : 0);
      }
    }
    hash.flush();
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void text(String s) {
    byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    flush();
    digest.update(bytes);
  }

  private void number(long value) {
    if (numbers.remaining() < Long.BYTES) {
      flush();
    }
    numbers.putLong(value);
  }

  private void flush() {
    digest.update(numbers.array(), 0, numbers.position());
    numbers.clear();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash table: no SHA-256; use a standard JDK", e);
    }
  }
}
