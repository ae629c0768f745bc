package org.loadstone.risk.bagged;

import java.util.BitSet;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.RiskTable;

/**
 * How many events {@link AthleteScaling#HEALTHY_ROWS} gives away: a feature that is one number on
 * all healthy rows of an athlete has an sd of 0, counted as 0.01, so that any other number, which
 * by construction only a row with an event can hold, becomes a hundred times its distance.
 *
 * @param marked rows with an event and such a number
 * @param events all rows with an event
 */
public record ScalingLeak(int marked, int events) {
  /** Counts the rows of a labelled table; athletes without a healthy row are not scaled so. */
  public static ScalingLeak of(RiskTable table) {
    BitSet marked = new BitSet();
    for (FeatureColumn column : table.columns()) {
      for (int from = 0; from < table.rows(); ) {
        int to = from + 1;
        while (to < table.rows() && table.athleteCodes()[to] == table.athleteCodes()[from]) {
          to++;
        }
        mark(table, column, from, to, marked);
        from = to;
      }
    }
    return new ScalingLeak(marked.cardinality(), table.events());
  }

  private static void mark(RiskTable table, FeatureColumn column, int from, int to, BitSet marked) {
    Moments healthy = new Moments();
    for (int row = from; row < to; row++) {
      if (column.present()[row] && table.label(row) == 0) {
        healthy.add(column.value()[row]);
      }
    }
    for (int row = from; row < to && healthy.count() > 0 && healthy.deviation() == 0; row++) {
      if (column.present()[row] && column.value()[row] != healthy.mean()) {
        marked.set(row);
      }
    }
  }
}
