package org.loadstone.source.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.source.RawRow;

/**
 * Collects the rows of a key into one row for each time at which it was known.
 *
 * <p>A row without {@code known_at} holds for every version of its key: it fills what each leaves
 * empty. If it contradicts all of them it stays a row of its own, as does a row that contradicts an
 * earlier one of the same {@code known_at}. Keys keep the order in which they came, and so do the
 * versions of a key; rows without a whole key pass.
 */
final class Joined implements Combine.Collector {
  private static final String NO_TIME = "";

  private final int[] key;
  private final int knownAt;
  private final Consumer<RawRow> out;
  private final Map<List<String>, Map<String, RawRow>> versions = new LinkedHashMap<>();
  private final List<RawRow> contradicting = new ArrayList<>();

  Joined(Combine.Join join, Table table, Consumer<RawRow> out) {
    this.key = join.by().stream().mapToInt(table::position).toArray();
    this.knownAt = table.position(Lineage.KNOWN_AT);
    this.out = out;
  }

  @Override
  public void take(RawRow row) {
    if (!(row.fate() instanceof RawRow.Fate.Row)) {
      out.accept(row);
      return;
    }
    List<String> of = Arrays.stream(key).mapToObj(at -> text(row, at)).toList();
    if (of.stream().anyMatch(String::isBlank)) {
      out.accept(row);
      return;
    }
    String known = isFilled(row, knownAt) ? text(row, knownAt) : NO_TIME;
    RawRow before =
        versions.computeIfAbsent(of, k -> new LinkedHashMap<>(2)).putIfAbsent(known, row);
    if (before == null) {
      return;
    }
    if (agree(before, row)) {
      fill(before, row);
    } else {
      contradicting.add(row);
    }
  }

  /** What contradicts comes after what it contradicts: of two such rows the first stands. */
  @Override
  public void finish() {
    versions.values().forEach(this::give);
    contradicting.forEach(out);
  }

  private void give(Map<String, RawRow> ofKey) {
    RawRow always = ofKey.get(NO_TIME);
    if (always != null && ofKey.size() > 1) {
      ofKey.remove(NO_TIME);
      if (ofKey.values().stream().anyMatch(version -> agree(version, always))) {
        ofKey.values().forEach(version -> fill(version, always));
      } else {
        contradicting.add(always);
      }
    }
    ofKey.values().forEach(out);
  }

  /** Returns true if no column has a value in both that differs; when they were known is apart. */
  private boolean agree(RawRow one, RawRow other) {
    for (int i = 0; i < one.texts().length; i++) {
      if (i != knownAt && isFilled(one, i) && isFilled(other, i)) {
        if (!one.texts()[i].equals(other.texts()[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static void fill(RawRow into, RawRow more) {
    for (int i = 0; i < into.texts().length; i++) {
      if (!isFilled(into, i)) {
        into.texts()[i] = more.texts()[i];
      }
    }
  }

  private static boolean isFilled(RawRow row, int at) {
    return !text(row, at).isBlank();
  }

  private static String text(RawRow row, int at) {
    return Objects.requireNonNullElse(row.texts()[at], "");
  }
}
