package org.loadstone.survival;

import java.util.Arrays;

/**
 * Proportional hazards of the subdistribution of one cause.
 *
 * <p>Athletes with another cause stay in the risk set with weight G(t-) / G(T-), G being the
 * Kaplan-Meier curve of censoring; the sandwich variance includes that G is estimated (Fine and
 * Gray 1999, doi:10.1080/01621459.1999.10474144). As cmprsk's {@code crr} with one censoring group.
 *
 * @param cause code of the cause
 * @param coefficients p log subdistribution hazard ratios
 * @param variance sandwich, p by p
 * @param inverseInformation what the variance would be if weights were known and rows had no
 *     further dependence, p by p
 * @param logLikelihood at the coefficients
 * @param logLikelihoodNull at 0
 * @param time distinct times with an event of the cause, ascending
 * @param baselineJumps steps of the cumulative subdistribution hazard at covariates 0
 * @param iterations Newton steps taken
 */
public record FineGray(
    int cause,
    double[] coefficients,
    double[][] variance,
    double[][] inverseInformation,
    double logLikelihood,
    double logLikelihoodNull,
    double[] time,
    double[] baselineJumps,
    int iterations) {
  private static final int MOST_STEPS = 60;
  private static final double TOLERANCE = 1e-12;
  private static final double ROUNDING = 1e-12;

  /**
   * Fits the model by Newton steps with halving.
   *
   * @param covariates n rows of p values, in the order of the data
   * @throws IllegalArgumentException if the cause does not occur, a row starts late or weighs other
   *     than 1, the covariates are not n by p finite numbers, or one is a sum of others
   * @throws FitFailure if there is no finite fit
   */
  public static FineGray fit(SurvivalData data, double[][] covariates, int cause) {
    CompetingRows.requirePlain(data);
    CompetingRows.requireCause(data, cause);
    SubdistributionRows rows = SubdistributionRows.of(data, covariates, cause);
    double[] b = new double[rows.width()];
    SubdistributionSums now = SubdistributionSums.at(rows, b);
    double atNull = now.logLikelihood();
    requireIndependent(now.information());
    for (int step = 1; step <= MOST_STEPS; step++) {
      double[] move = SymmetricSystem.solve(now.information(), now.gradient());
      double floor = now.logLikelihood() - ROUNDING * (1 + Math.abs(now.logLikelihood()));
      SubdistributionSums next = SubdistributionSums.at(rows, moved(b, move));
      for (int half = 0; half < 40 && !(next.logLikelihood() >= floor); half++) {
        move = Arrays.stream(move).map(m -> m / 2).toArray();
        next = SubdistributionSums.at(rows, moved(b, move));
      }
      b = moved(b, move);
      now = next;
      if (isSmall(move, b)) {
        return result(rows, now, b, atNull, step);
      }
    }
    throw new FitFailure(
        "Fine-Gray coefficients %s after %d steps".formatted(Arrays.toString(b), MOST_STEPS),
        "look for a covariate that tells the events apart without error");
  }

  private static FineGray result(
      SubdistributionRows rows, SubdistributionSums now, double[] b, double atNull, int steps) {
    double[][] inverse = SymmetricSystem.inverse(now.information());
    double[][] middle = new SubdistributionScores(rows, now).crossProduct();
    return new FineGray(
        rows.cause(),
        b,
        product(product(inverse, middle), inverse),
        inverse,
        now.logLikelihood(),
        atNull,
        now.time(),
        now.jumps(),
        steps);
  }

  /**
   * Returns the cumulative incidence 1 - exp(-H0(t) exp(x'b)) at each of {@link #time}.
   *
   * @param x p covariates
   * @throws IllegalArgumentException if there are not p values
   */
  public double[] incidence(double[] x) {
    if (x.length != coefficients.length) {
      throw new IllegalArgumentException(
          "Cannot predict incidence: %d covariates for %d coefficients; give one each"
              .formatted(x.length, coefficients.length));
    }
    double eta = 0;
    for (int j = 0; j < x.length; j++) {
      eta += x[j] * coefficients[j];
    }
    double ratio = StrictMath.exp(eta);
    double[] out = new double[time.length];
    double hazard = 0;
    for (int k = 0; k < out.length; k++) {
      hazard += ratio * baselineJumps[k];
      out[k] = -StrictMath.expm1(-hazard);
    }
    return out;
  }

  /** Returns the p standard errors of the sandwich. */
  public double[] standardErrors() {
    double[] out = new double[variance.length];
    for (int j = 0; j < out.length; j++) {
      out[j] = StrictMath.sqrt(variance[j][j]);
    }
    return out;
  }

  private static double[] moved(double[] b, double[] move) {
    double[] out = b.clone();
    for (int j = 0; j < out.length; j++) {
      out[j] += move[j];
    }
    return out;
  }

  private static boolean isSmall(double[] move, double[] b) {
    for (int j = 0; j < b.length; j++) {
      if (!(Math.abs(move[j]) <= TOLERANCE * (1 + Math.abs(b[j])))) {
        return false;
      }
    }
    return true;
  }

  private static void requireIndependent(double[][] information) {
    double[][] inverse = SymmetricSystem.inverse(information);
    for (int j = 0; j < inverse.length; j++) {
      if (inverse[j][j] == 0) {
        throw new IllegalArgumentException(
            "Cannot fit Fine-Gray: covariate %d is constant or a sum of others; leave it out"
                .formatted(j));
      }
    }
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] out = new double[a.length][b[0].length];
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < out[i].length; j++) {
        for (int k = 0; k < b.length; k++) {
          out[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return out;
  }
}
