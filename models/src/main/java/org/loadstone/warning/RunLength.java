package org.loadstone.warning;

import org.loadstone.metric.StandardNormal;

/**
 * Average run length: the mean number of reports from a chart's start to its alert, for independent
 * normal reports whose baseline is known.
 *
 * <p>L(s) = 1 + P(0 | s) L(0) + integral of L(x) p(x | s) dx for a statistic at s (Page 1954,
 * doi:10.1093/biomet/41.1-2.100), where P(0 | s) is the chance that a statistic with one side is
 * held at its centre; solved at Gauss-Legendre nodes. It is the limit of the Markov chains of Brook
 * and Evans 1972, doi:10.1093/biomet/59.3.539, with ever more states.
 */
public final class RunLength {
  private static final int LEAST_NODES = 24;
  private static final int NODES_A_SCALE = 4;
  private static final double ROOT_OF_2_PI = StrictMath.sqrt(2 * Math.PI);

  /**
   * The statistic after one report: x = keep s + drift + scale Z.
   *
   * @param low smallest value without an alert; 0 where the statistic is held there
   */
  private record Step(double keep, double drift, double scale, double low, double high) {
    double standardised(double to, double from) {
      return (to - keep * from - drift) / scale;
    }

    double density(double to, double from) {
      double z = standardised(to, from);
      return StrictMath.exp(-z * z / 2) / (ROOT_OF_2_PI * scale);
    }

    double held(double from) {
      return low < 0 ? 0 : StandardNormal.below(standardised(0, from));
    }
  }

  /**
   * Returns the average run length.
   *
   * @param chart with a finite limit
   * @param shift true mean of the reports less the baseline's, in SDs; 0 gives the mean number of
   *     reports between false alarms
   */
  public static double of(ControlChart chart, double shift) {
    return switch (chart) {
      case EwmaChart ewma -> ewma(ewma, shift);
      case CusumChart cusum -> cusum(cusum, shift);
    };
  }

  private static double ewma(EwmaChart chart, double shift) {
    double towards = chart.direction() == Direction.DOWN ? -shift : shift;
    double low = chart.direction() == Direction.BOTH ? -chart.limit() : 0;
    double lambda = chart.lambda();
    return solve(new Step(1 - lambda, lambda * towards, lambda, low, chart.limit()));
  }

  private static double cusum(CusumChart chart, double shift) {
    double rate = chart.direction().isUp() ? 1 / oneSide(chart, shift) : 0;
    return 1 / (rate + (chart.direction().isDown() ? 1 / oneSide(chart, -shift) : 0));
  }

  private static double oneSide(CusumChart chart, double outward) {
    return solve(new Step(1, outward - chart.reference(), 1, 0, chart.limit()));
  }

  private static double solve(Step step) {
    int count =
        LEAST_NODES + (int) Math.ceil(NODES_A_SCALE * (step.high() - step.low()) / step.scale());
    GaussLegendre rule = GaussLegendre.of(count, step.low(), step.high());
    double[][] a = new double[count + 1][count + 2];
    for (int row = 0; row <= count; row++) {
      double from = row == count ? 0 : rule.nodes()[row];
      for (int column = 0; column < count; column++) {
        a[row][column] = -rule.weights()[column] * step.density(rule.nodes()[column], from);
      }
      a[row][count] = -step.held(from);
      a[row][row]++;
      a[row][count + 1] = 1;
    }
    return last(a);
  }

  /** Returns the last unknown of a linear system, by elimination with pivots. */
  private static double last(double[][] a) {
    int count = a.length;
    for (int i = 0; i < count; i++) {
      int pivot = i;
      for (int row = i + 1; row < count; row++) {
        pivot = Math.abs(a[row][i]) > Math.abs(a[pivot][i]) ? row : pivot;
      }
      double[] swapped = a[i];
      a[i] = a[pivot];
      a[pivot] = swapped;
      for (int row = i + 1; row < count; row++) {
        double factor = a[row][i] / a[i][i];
        for (int column = i; column <= count; column++) {
          a[row][column] -= factor * a[i][column];
        }
      }
    }
    return a[count - 1][count] / a[count - 1][count - 1];
  }

  private RunLength() {}
}
