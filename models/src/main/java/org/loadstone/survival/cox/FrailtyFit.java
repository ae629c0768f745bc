package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A proportional hazards model in which the rows of a group share a factor of the hazard, exp(f),
 * by penalised partial likelihood (Therneau, Grambsch and Pankratz 2003,
 * doi:10.1198/1061860031365); as {@code frailty()} of R's survival, of whose information the part
 * of the frailties among each other is kept as a diagonal.
 *
 * @param conditional the fit given the frailties: residuals and likelihood; its variance is of the
 *     coefficients with frailties estimated
 * @param distribution of the frailties
 * @param theta their variance: of exp(f) for gamma, of f for Gaussian
 * @param isFound whether theta was searched for
 * @param logFrailty f of each group
 * @param frailtyVariance of each f
 * @param penalty what the frailties cost the log likelihood
 * @param degrees effective degrees of freedom of each coefficient, and of the frailties
 * @param marginal log likelihood with gamma frailties integrated out, at theta; empty for Gaussian
 * @param atZero log partial likelihood without covariates and frailties
 * @param original the rows as given, their offset without frailties
 */
public record FrailtyFit(
    CoxFit conditional,
    FrailtyDistribution distribution,
    double theta,
    boolean isFound,
    double[] logFrailty,
    double[] frailtyVariance,
    double penalty,
    double[] degrees,
    OptionalDouble marginal,
    double atZero,
    CoxRows original) {

  /** Returns the log partial likelihood given the frailties. */
  public double logLikelihood() {
    return conditional.logLikelihood();
  }

  /** Returns the sum of the effective degrees of freedom. */
  public double totalDegrees() {
    return Arrays.stream(degrees).sum();
  }

  /** Returns twice the gain in log partial likelihood over no covariates and no frailties. */
  public double likelihoodRatio() {
    return 2 * (logLikelihood() - atZero);
  }

  /** Returns n values of x'b + f + offset, less x'b at {@link CoxFit#means()}. */
  public double[] linearPredictor() {
    return conditional.linearPredictor();
  }

  /**
   * Returns the baseline hazards at covariates 0 with risk sets that leave the frailties out, as
   * R's {@code basehaz} of a frailty model; {@link CoxFit#baseline()} has them in.
   */
  public List<BaselineHazard> withoutFrailty() {
    CoxProblem problem = conditional.problem;
    CoxProblem without = CoxProblem.of(original, problem.ties());
    RiskSums sums = RiskSums.at(without, without.predictor(conditional.coefficients()));
    return BaselineHazard.of(conditional, sums);
  }
}
