package org.loadstone.risk.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /** Returns the predictions of several folds, rows ascending. */
  static Predictions pooled(List<Predictions> parts) {
    int[] rows = parts.stream().flatMapToInt(p -> Arrays.stream(p.rows())).toArray();
    double[] risk = parts.stream().flatMapToDouble(p -> Arrays.stream(p.risk())).toArray();
    int[] fold = parts.stream().flatMapToInt(p -> Arrays.stream(p.fold())).toArray();
    int[] order =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> rows[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Predictions(
        Arrays.stream(order).map(i -> rows[i]).toArray(),
        Arrays.stream(order).mapToDouble(i -> risk[i]).toArray(),
        Arrays.stream(order).map(i -> fold[i]).toArray());
  }
}
