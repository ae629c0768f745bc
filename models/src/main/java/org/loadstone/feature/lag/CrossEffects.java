package org.loadstone.feature.lag;

import org.loadstone.metric.Interval;

/**
 * What a fitted cross-basis says, on the scale of its linear predictor: the effect of an exposure
 * against a reference exposure, at one lag or summed over lags (Gasparrini 2011,
 * doi:10.18637/jss.v043.i08).
 */
public final class CrossEffects {
  /**
   * A sum of coefficients.
   *
   * @param estimate on the scale of the linear predictor
   * @param standardError at least 0
   */
  public record Effect(double estimate, double standardError) {
    /** Returns the Wald interval. */
    public Interval interval(double level) {
      return Interval.wald(estimate, standardError, level);
    }
  }

  private final CrossBasis basis;
  private final double[] coefficients;
  private final double[][] covariance;
  private final double centre;
  private final double[][] lagColumns;

  private CrossEffects(
      CrossBasis basis, double[] coefficients, double[][] covariance, double centre) {
    this.basis = basis;
    this.coefficients = coefficients.clone();
    this.covariance = covariance.clone();
    this.centre = centre;
    this.lagColumns = basis.lagColumns();
  }

  /**
   * Returns the effects of a fit.
   *
   * @param coefficients of the columns of {@code basis}, p of them
   * @param covariance of the coefficients, p by p
   * @param centre exposure that has no effect at any lag, such as 0 for rest
   * @throws IllegalArgumentException if the shapes differ
   */
  public static CrossEffects of(
      CrossBasis basis, double[] coefficients, double[][] covariance, double centre) {
    int p = basis.columns();
    boolean fits = coefficients.length == p && covariance.length == p;
    for (double[] row : covariance) {
      fits &= row.length == p;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "Cannot sum effects: %d coefficients, covariance with %d rows; give %d and %d by %d"
              .formatted(coefficients.length, covariance.length, p, p, p));
    }
    return new CrossEffects(basis, coefficients, covariance, centre);
  }

  /**
   * Returns the effect of an exposure {@code lag} days ago.
   *
   * @throws IllegalArgumentException if the lag is outside the basis
   */
  public Effect at(double exposure, int lag) {
    return sum(exposure, lag, lag);
  }

  /**
   * Returns the effect of an exposure on each of the days from {@code lag} days ago to today.
   *
   * @throws IllegalArgumentException if the lag is outside the basis
   */
  public Effect cumulative(double exposure, int lag) {
    return sum(exposure, 0, lag);
  }

  /** Returns the effect of an exposure on each day of all lags. */
  public Effect overall(double exposure) {
    return sum(exposure, 0, basis.lastLag());
  }

  private Effect sum(double exposure, int from, int to) {
    if (from < 0 || to > basis.lastLag()) {
      throw new IllegalArgumentException(
          "Cannot sum effects of lag %d; give a lag from 0 to %d".formatted(to, basis.lastLag()));
    }
    double[] difference = basis.exposure().at(exposure);
    double[] reference = basis.exposure().at(centre);
    for (int v = 0; v < difference.length; v++) {
      difference[v] -= reference[v];
    }
    double[] row = new double[coefficients.length];
    for (int lag = from; lag <= to; lag++) {
      CrossBasis.add(difference, lagColumns[lag], row);
    }
    return effect(row);
  }

  private Effect effect(double[] row) {
    double estimate = 0;
    double variance = 0;
    for (int i = 0; i < row.length; i++) {
      estimate += row[i] * coefficients[i];
      for (int k = 0; k < row.length; k++) {
        variance += row[i] * covariance[i][k] * row[k];
      }
    }
    return new Effect(estimate, Math.sqrt(Math.max(0, variance)));
  }
}
