package org.loadstone.risk.bagged;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.loadstone.random.RandomSequence;
import org.loadstone.risk.RiskTable;

/**
 * Draws as many rows with an event as without, and as many of each athlete: of every athlete with
 * both outcomes floor(rows per class / athletes) rows of either, with replacement. Athletes without
 * an event are in no bag.
 */
public final class BalancedBag {
  /** Rows of one athlete by outcome. */
  private record Member(int[] healthy, int[] injured) {}

  private final List<Member> members = new ArrayList<>();
  private final int each;

  /**
   * Prepares the draws.
   *
   * @param pool labelled rows that may be drawn
   * @throws IllegalArgumentException if no athlete has both outcomes, or more have than rows per
   *     class
   */
  public BalancedBag(RiskTable pool, int rowsPerClass) {
    SortedMap<Integer, List<List<Integer>>> rows = new TreeMap<>();
    for (int row = 0; row < pool.rows(); row++) {
      rows.computeIfAbsent(
              pool.athleteCodes()[row], code -> List.of(new ArrayList<>(), new ArrayList<>()))
          .get(pool.label(row))
          .add(row);
    }
    rows.values().stream()
        .filter(classes -> !classes.get(0).isEmpty() && !classes.get(1).isEmpty())
        .forEach(classes -> members.add(new Member(array(classes.get(0)), array(classes.get(1)))));
    if (members.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw a bag: no training athlete has rows of both outcomes; give more rows");
    }
    each = rowsPerClass / members.size();
    if (each == 0) {
      throw new IllegalArgumentException(
          "Cannot draw a bag: %d rows per class of %d athletes; give %d or more"
              .formatted(rowsPerClass, members.size(), members.size()));
    }
  }

  /** Returns how many athletes have both outcomes. */
  public int athletes() {
    return members.size();
  }

  /** Returns how many rows of either outcome are drawn of each athlete. */
  public int rowsEach() {
    return each;
  }

  /** Returns rows of the pool, one as often as it was drawn. */
  public int[] draw(RandomSequence random) {
    int[] out = new int[2 * each * members.size()];
    int n = 0;
    for (Member member : members) {
      for (int k = 0; k < each; k++) {
        out[n++] = member.healthy[random.nextInt(member.healthy.length)];
        out[n++] = member.injured[random.nextInt(member.injured.length)];
      }
    }
    return out;
  }

  private static int[] array(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
