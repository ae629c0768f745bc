package org.loadstone.risk.bagged;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.RiskTable;

/**
 * Which end of a row's window is the newest, told from the rows themselves: where an athlete has a
 * row on a day and another one block later, all blocks but one are the same, moved by one place.
 *
 * @param pairs of rows that lie one block apart
 * @param unsuffixed share of pairs that agree if the block without a suffix is the newest
 * @param lastSuffix share of pairs that agree if the block with the last suffix is the newest
 */
public record WindowOrder(int pairs, double unsuffixed, double lastSuffix) {
  private static final double TOLERANCE = 1e-6;
  private static final double LEAST = 0.5;
  private static final double TIMES = 2;

  /** The end of a window. */
  public enum Newest {
    /** The block without a suffix. */
    UNSUFFIXED,
    /** The block with the last suffix. */
    LAST_SUFFIX,
    /** The rows do not tell. */
    UNTOLD
  }

  /**
   * Compares rows.
   *
   * @param blocks places of a window: a feature {@code x} stands there as {@code x}, {@code x.1} to
   *     {@code x.(blocks - 1)}; other features do not count
   * @param blockDays days that a block covers
   */
  public static WindowOrder of(RiskTable table, int blocks, int blockDays) {
    List<List<FeatureColumn>> windows = windows(table, blocks);
    int pairs = 0;
    int first = 0;
    int last = 0;
    for (int row = 0; row < table.rows() && !windows.isEmpty(); row++) {
      OptionalInt later = later(table, row, blockDays);
      if (later.isPresent()) {
        pairs++;
        first += isMoved(windows, row, later.getAsInt(), 0) ? 1 : 0;
        last += isMoved(windows, row, later.getAsInt(), 1) ? 1 : 0;
      }
    }
    return pairs == 0
        ? new WindowOrder(0, 0, 0)
        : new WindowOrder(pairs, (double) first / pairs, (double) last / pairs);
  }

  /**
   * Returns the end at which at least half of the pairs agree, and twice as many as at the other.
   */
  public Newest newest() {
    double most = Math.max(unsuffixed, lastSuffix);
    if (most < LEAST || most < TIMES * Math.min(unsuffixed, lastSuffix)) {
      return Newest.UNTOLD;
    }
    return unsuffixed > lastSuffix ? Newest.UNSUFFIXED : Newest.LAST_SUFFIX;
  }

  /** Returns how many features have all blocks. */
  public static int features(RiskTable table, int blocks) {
    return windows(table, blocks).size();
  }

  private static List<List<FeatureColumn>> windows(RiskTable table, int blocks) {
    List<List<FeatureColumn>> all = new ArrayList<>();
    for (FeatureColumn base : table.columns()) {
      List<FeatureColumn> window = new ArrayList<>(List.of(base));
      for (int k = 1; k < blocks; k++) {
        table.find(base.name() + "." + k).ifPresent(window::add);
      }
      if (window.size() == blocks) {
        all.add(window);
      }
    }
    return all;
  }

  // Rows of an athlete stand together, days ascending, one a day.
  private static OptionalInt later(RiskTable table, int row, int days) {
    for (int next = row + 1; next < table.rows(); next++) {
      if (table.athleteCodes()[next] != table.athleteCodes()[row]
          || table.day(next) > table.day(row) + days) {
        return OptionalInt.empty();
      }
      if (table.day(next) == table.day(row) + days) {
        return OptionalInt.of(next);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether block j + from of the earlier row is block j + 1 - from of the later one, all j. */
  private static boolean isMoved(
      List<List<FeatureColumn>> windows, int earlier, int later, int from) {
    for (List<FeatureColumn> window : windows) {
      for (int j = 0; j + 1 < window.size(); j++) {
        FeatureColumn a = window.get(j + from);
        FeatureColumn b = window.get(j + 1 - from);
        if (a.present()[earlier] != b.present()[later]
            || Math.abs(a.value()[earlier] - b.value()[later]) > TOLERANCE) {
          return false;
        }
      }
    }
    return true;
  }
}
