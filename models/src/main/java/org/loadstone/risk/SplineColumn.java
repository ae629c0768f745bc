package org.loadstone.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.feature.lag.Basis;
import org.loadstone.feature.lag.NaturalSpline;

/**
 * One column of a natural cubic spline without intercept: with m knots there are m - 1 columns,
 * whose weighted sums are all curves that are cubic between knots and straight beyond them.
 *
 * @param knots ascending, the boundaries first and last, at least 2; unit of the feature
 * @param column 0 to m - 2
 */
public record SplineColumn(List<Double> knots, int column) {
  /** Where Harrell puts four knots (2015, doi:10.1007/978-3-319-19425-7). */
  private static final double[] QUANTILES = {0.05, 0.35, 0.65, 0.95};

  private static final int FEWEST_KNOTS = 3;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if knots do not rise or there is no such column
   */
  public SplineColumn {
    knots = List.copyOf(knots);
    if (knots.size() < 2 || column < 0 || column > knots.size() - 2) {
      throw new IllegalArgumentException(
          "Cannot take column %d of a spline of knots %s; give a column from 0 to knots - 2"
              .formatted(column, knots));
    }
    spline(knots);
  }

  /**
   * Returns the columns of the spline with knots at the 5, 35, 65 and 95 % quantiles of the values;
   * none where fewer than three of these differ: there is nothing to bend.
   *
   * @param ascending n values
   */
  public static List<SplineColumn> of(double[] ascending) {
    List<Double> knots = new ArrayList<>();
    for (double quantile : QUANTILES) {
      double knot = ascending[(int) Math.round(quantile * (ascending.length - 1))];
      if (knots.isEmpty() || knot > knots.getLast()) {
        knots.add(knot);
      }
    }
    return knots.size() < FEWEST_KNOTS
        ? List.of()
        : IntStream.range(0, knots.size() - 1)
            .mapToObj(column -> new SplineColumn(knots, column))
            .toList();
  }

  double at(double x) {
    return spline(knots).at(x)[column];
  }

  private static NaturalSpline spline(List<Double> knots) {
    return new NaturalSpline(
        knots.subList(1, knots.size() - 1),
        knots.getFirst(),
        knots.getLast(),
        Basis.Intercept.WITHOUT);
  }
}
