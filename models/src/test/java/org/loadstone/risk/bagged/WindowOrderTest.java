package org.loadstone.risk.bagged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.risk.bagged.WindowOrder.Newest;

class WindowOrderTest {
  private static final List<String> NAMES = List.of("km", "km.1", "km.2", "other");

  /** Rows of one athlete; block k of the row of day d holds the value of day d - ago(k). */
  private static RiskTable table(IntUnaryOperator ago, int step) {
    RiskTableBuilder builder = RiskTable.labelled(NAMES);
    for (int day = 0; day < 40; day++) {
      int today = day;
      double[] value = new double[4];
      Arrays.setAll(value, k -> log(today - ago.applyAsInt(k) * step));
      value[3] = day;
      if (day % 9 != 4) {
        builder.add(
            "1", "", day, OptionalInt.empty(), value, new boolean[] {true, true, true, true});
      }
    }
    return builder.build();
  }

  private static double log(int day) {
    return Math.floorMod(day * 7919, 101);
  }

  @Test
  void theEndThatTheNextDayBringsIsTheNewest() {
    WindowOrder first = WindowOrder.of(table(k -> k, 1), 3, 1);
    assertThat(first).isEqualTo(new WindowOrder(31, 1, 0));
    assertThat(first.newest()).isEqualTo(Newest.UNSUFFIXED);
    WindowOrder last = WindowOrder.of(table(k -> 2 - k, 1), 3, 1);
    assertThat(last).isEqualTo(new WindowOrder(31, 0, 1));
    assertThat(last.newest()).isEqualTo(Newest.LAST_SUFFIX);
  }

  @Test
  void blocksOfAWeekAreComparedAWeekLater() {
    assertThat(WindowOrder.of(table(k -> 2 - k, 7), 3, 7).newest()).isEqualTo(Newest.LAST_SUFFIX);
    assertThat(WindowOrder.of(table(k -> 2 - k, 7), 3, 1).newest()).isEqualTo(Newest.UNTOLD);
  }

  @Test
  void rowsWithoutOverlapTellNothing() {
    RiskTable one = table(k -> k, 1).subset(new int[] {0});
    assertThat(WindowOrder.of(one, 3, 1)).isEqualTo(new WindowOrder(0, 0, 0));
    RiskTable flat = MadeRows.of(new double[] {1, 0, 0, 5}, new double[] {1, 1, 0, 5});
    assertThat(WindowOrder.of(flat, 3, 1).newest()).isEqualTo(Newest.UNTOLD);
  }
}
