package org.loadstone.risk.study;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.RiskTable;

/**
 * Risks of rows that the models behind them had not seen.
 *
 * @param rows rows of the study's table, ascending
 * @param risk one risk per row, in [0, 1]
 * @param fold one fold number per row
 */
public record Predictions(int[] rows, double[] risk, int[] fold) {
  /** Returns the sample of these rows. */
  RiskSample sample(RiskTable table) {
    return RiskSample.of(risk, Arrays.stream(rows).map(table::label).toArray());
  }

  int[] athletes(RiskTable table) {
    return Arrays.stream(rows).map(row -> table.athleteCodes()[row]).toArray();
  }

  /** Returns whether each fold gave all its rows one and the same risk. */
  boolean ranksNobody() {
    Map<Integer, Double> first = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      Double before = first.putIfAbsent(fold[i], risk[i]);
      if (before != null && before != risk[i]) {
        return false;
      }
    }
    return true;
  }
}
