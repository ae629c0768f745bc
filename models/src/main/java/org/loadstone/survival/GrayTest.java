package org.loadstone.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loadstone.metric.ChiSquare;

/**
 * Do groups have the same cumulative incidence of a cause?
 *
 * <p>Gray's K-sample test with weights (1 - F(t-))^rho of the pooled incidence, summed over strata
 * (Gray 1988, doi:10.1214/aos/1176350951). As cmprsk's {@code cuminc}.
 *
 * @param cause code of the cause
 * @param groups codes, ascending
 * @param score weighted difference of observed and expected subdistribution events, all groups but
 *     the last
 * @param variance of the score
 * @param statistic score' variance^-1 score
 * @param degrees of freedom: groups less 1
 */
public record GrayTest(
    int cause, int[] groups, double[] score, double[][] variance, double statistic, int degrees) {

  /** Returns the test with equal weights for each cause, in ascending code. */
  public static List<GrayTest> of(SurvivalData data) {
    List<GrayTest> out = new ArrayList<>();
    for (int cause : data.causes()) {
      out.add(weighted(data, cause, 0));
    }
    return List.copyOf(out);
  }

  /**
   * Returns the test of one cause with weights (1 - F(t-))^rho.
   *
   * @throws IllegalArgumentException if there are fewer than two groups, the cause does not occur,
   *     a row starts late or weighs other than 1, or rho is not finite
   */
  public static GrayTest weighted(SurvivalData data, int cause, double rho) {
    CompetingRows.requirePlain(data);
    CompetingRows.requireCause(data, cause);
    int[] groups = data.groups();
    if (groups.length < 2 || !Double.isFinite(rho)) {
      throw new IllegalArgumentException(
          "Cannot compare incidence: %d groups, rho %s; give two groups and a finite rho"
              .formatted(groups.length, rho));
    }
    int scores = groups.length - 1;
    double[] score = new double[scores];
    double[][] variance = new double[scores][scores];
    for (int stratum : Arrays.stream(data.stratum).sorted().distinct().toArray()) {
      int[] rows = Arrays.stream(data.everyRow()).filter(i -> data.stratum[i] == stratum).toArray();
      GrayScore part = new GrayScore(data, rows, groups, cause, rho);
      part.addTo(score, variance);
    }
    double statistic = SymmetricSystem.quadratic(variance, score);
    return new GrayTest(cause, groups, score, variance, statistic, scores);
  }

  /** Returns the probability of a statistic as large or larger under equal incidence. */
  public double pValue() {
    return ChiSquare.above(statistic, degrees);
  }
}
