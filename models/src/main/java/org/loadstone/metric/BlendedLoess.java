package org.loadstone.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Local quadratic regression as {@link LoessCurve}, but fitted at a few vertices and blended
 * between them by the cubics through value and slope: R's default {@code loess(y ~ p)}, for
 * comparison with calibration indices published with it (Cleveland and Grosse 1991,
 * doi:10.1007/BF01890836).
 *
 * @param vertex ascending risks at which the local fit was made
 * @param value of the fit there
 * @param slope of the fit there
 */
public record BlendedLoess(double[] vertex, double[] value, double[] slope) {
  private static final double CELL = 0.2 * 0.75; // share of rows in a cell that is not cut further
  private static final double MARGIN = 0.005;

  /** Returns the curve; absent when only one outcome occurs or fewer than two risks differ. */
  public static Answer<BlendedLoess> of(RiskSample s) {
    String reason = s.oneClassReason();
    if (reason != null) {
      return Answer.absent("a calibration curve needs both outcomes: " + reason);
    }
    double[] x = new double[(int) s.size];
    for (int i = 0, k = 0; i < s.risk.length; i++) {
      Arrays.fill(x, k, k + s.count[i], s.risk[i]);
      k += s.count[i];
    }
    double range = x[x.length - 1] - x[0];
    if (range == 0) {
      return Answer.absent("a calibration curve needs risks that differ: all are equal");
    }
    List<Double> cuts = new ArrayList<>();
    cuts.add(x[0] - MARGIN * range);
    cuts.add(x[x.length - 1] + MARGIN * range);
    cut(x, 0, x.length - 1, (int) Math.floor(x.length * CELL), cuts);
    double[] vertex = cuts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    LoessCurve.Rows rows = LoessCurve.Rows.of(s);
    double[] value = new double[vertex.length];
    double[] slope = new double[vertex.length];
    for (int k = 0; k < vertex.length; k++) {
      double[] line = rows.lineAt(vertex[k]);
      value[k] = line[0];
      slope[k] = line[1];
    }
    return Answer.of(new BlendedLoess(vertex, value, slope));
  }

  // Halves the rows of a cell until few are left; a cut moves away from ties, right then left.
  private static void cut(double[] x, int from, int to, int most, List<Double> cuts) {
    if (to - from + 1 <= most) {
      return;
    }
    int middle = (from + to + 2) / 2 - 1;
    int offset = 0;
    while (middle + offset < to && middle + offset >= from) {
      if (x[middle + offset] != x[middle + offset + 1]) {
        middle += offset;
        cuts.add(x[middle]);
        cut(x, from, middle, most, cuts);
        cut(x, middle + 1, to, most, cuts);
        return;
      }
      offset = -offset;
      offset += offset >= 0 ? 1 : 0;
    }
  }

  /** Returns the curve at {@code x}; beyond the outer vertices the outer cubic goes on. */
  public double valueAt(double x) {
    int at = Arrays.binarySearch(vertex, x);
    int k = Math.clamp(at >= 0 ? at : -at - 2, 0, vertex.length - 2);
    double h = vertex[k + 1] - vertex[k];
    double u = (x - vertex[k]) / h;
    double v = 1 - u;
    return v * v * (1 + 2 * u) * value[k]
        + u * u * (1 + 2 * v) * value[k + 1]
        + h * u * v * (v * slope[k] - u * slope[k + 1]);
  }
}
