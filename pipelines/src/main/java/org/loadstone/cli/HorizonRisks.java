package org.loadstone.cli;

import java.util.Map;
import java.util.TreeMap;
import org.loadstone.source.InputError;

/**
 * Columns of risks by the horizon that they are about.
 *
 * @param columns ascending in the horizon
 */
record HorizonRisks(TreeMap<Double, String> columns) {
  /**
   * Reads {@code 28=risk_28,84=risk_84}.
   *
   * @throws InputError if it is written otherwise
   */
  static HorizonRisks of(String option, String text) {
    TreeMap<Double, String> columns = new TreeMap<>();
    for (String part : text.split(",")) {
      int at = part.indexOf('=');
      double horizon = at < 1 ? Double.NaN : horizon(part.substring(0, at).strip());
      String column = at < 0 ? "" : part.substring(at + 1).strip();
      if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY)
          || column.isEmpty()
          || columns.put(horizon, column) != null) {
        throw new InputError(
            "Cannot read %s %s; write HORIZON=COLUMN for each horizon, as 28=risk_28,84=risk_84"
                .formatted(option, text));
      }
    }
    return new HorizonRisks(columns);
  }

  private static double horizon(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  double[] horizons() {
    return columns.keySet().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Refuses other horizons than those of the first model.
   *
   * @throws InputError if they differ
   */
  void requireHorizonsOf(Map<Double, String> first) {
    if (!columns.keySet().equals(first.keySet())) {
      throw new InputError(
          "Cannot compare risks by %s with risks by %s; give both the same horizons"
              .formatted(first.keySet(), columns.keySet()));
    }
  }
}
