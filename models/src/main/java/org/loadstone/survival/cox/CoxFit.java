package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.loadstone.matrix.Cholesky;
import org.loadstone.metric.Concordance;
import org.loadstone.survival.FitFailure;

/**
 * A fitted proportional hazards model: the hazard of row i is h0(t) exp(x_i'b + offset_i) of its
 * stratum (Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x).
 *
 * <p>Rows of recurrent events give Andersen and Gill's model (1982, doi:10.1214/aos/1176345976);
 * with strata by number of the event Prentice, Williams and Peterson's in total or gap time (1981,
 * doi:10.1093/biomet/68.2.373); with each athlete in every stratum Wei, Lin and Weissfeld's (1989,
 * doi:10.1080/01621459.1989.10478873). Residuals and curves are made when asked for.
 */
public final class CoxFit {
  final CoxProblem problem;
  final RiskSums sums;
  private final Newton newton;
  private final double[][] variance;
  private final Optional<double[][]> robust;
  private final double[] means;

  CoxFit(CoxProblem problem, RiskSums sums, Newton newton, double[][] variance) {
    this.problem = problem;
    this.sums = sums;
    this.newton = newton;
    this.variance = variance;
    this.means = ReportedMeans.means(problem);
    this.robust =
        problem.rows().cluster == null
            ? Optional.empty()
            : Optional.of(Robust.sandwich(variance, ScoreResiduals.of(sums).byCluster()));
  }

  /**
   * Fits the model.
   *
   * @throws FitFailure if a covariate is constant or a sum of others, or the likelihood grows
   *     without end
   */
  public static CoxFit of(CoxRows rows, Ties ties) {
    CoxProblem problem = CoxProblem.of(rows, ties);
    Newton newton = Newton.fit(problem);
    double[][] variance =
        problem.width() == 0
            ? new double[0][0]
            : Cholesky.of(newton.atEnd().information())
                .orElseThrow(
                    () ->
                        new FitFailure(
                            "the covariates are nearly sums of each other", "leave one out"))
                .inverse();
    RiskSums sums =
        newton
            .atEnd()
            .sums()
            .orElseGet(() -> RiskSums.at(problem, problem.predictor(newton.coefficients())));
    return new CoxFit(problem, sums, newton, variance);
  }

  /** Returns the names of the coefficients. */
  public List<String> names() {
    return problem.rows().names();
  }

  /** Returns how ties are treated. */
  public Ties ties() {
    return problem.ties();
  }

  /** Returns the rows of the fit. */
  public CoxRows rows() {
    return problem.rows();
  }

  /** Returns p log hazard ratios. */
  public double[] coefficients() {
    return newton.coefficients().clone();
  }

  /** Returns the inverse information, p by p. */
  public double[][] variance() {
    return copy(variance);
  }

  /**
   * Returns the sandwich variance with score residuals summed by cluster, p by p; empty without
   * clusters (Lin and Wei 1989, doi:10.1080/01621459.1989.10478874).
   */
  public Optional<double[][]> robustVariance() {
    return robust.map(CoxFit::copy);
  }

  double[][] bestVariance() {
    return robust.orElse(variance);
  }

  /** Returns p means without weights about which R centres, 0 for covariates of -1, 0, 1 alone. */
  public double[] means() {
    return means.clone();
  }

  /** Returns the p weighted means of the covariates. */
  public double[] averages() {
    return problem.centre().clone();
  }

  /** Returns the log partial likelihood at coefficients 0. */
  public double logLikelihoodNull() {
    return newton.atZero().value();
  }

  /** Returns the log partial likelihood. */
  public double logLikelihood() {
    return newton.atEnd().value();
  }

  /** Returns the number of Newton steps. */
  public int iterations() {
    return newton.iterations();
  }

  /** Returns the likelihood ratio statistic, chi-square with p degrees. */
  public double likelihoodRatio() {
    return 2 * (logLikelihood() - logLikelihoodNull());
  }

  /** Returns the score statistic at coefficients 0. */
  public double score() {
    return quadratic(newton.atZero().information(), newton.atZero().gradient());
  }

  /** Returns Wald's statistic b' V^-1 b, with the robust variance if there is one. */
  public double wald() {
    return quadratic(bestVariance(), newton.coefficients());
  }

  /** Returns the score statistic with clusters as draws; empty without clusters. */
  public Optional<Double> robustScore() {
    return problem.rows().cluster == null ? Optional.empty() : Optional.of(Robust.score(problem));
  }

  /** Returns b' a^-1 b, not a number where a cannot be solved. */
  static double quadratic(double[][] a, double[] b) {
    return b.length == 0
        ? 0
        : Cholesky.of(a).map(c -> Newton.product(b, c.solve(b))).orElse(Double.NaN);
  }

  /** Returns n values of x'b + offset, less the same at {@link #means()}. */
  public double[] linearPredictor() {
    double shift = problem.shift();
    double[] b = newton.coefficients();
    for (int j = 0; j < b.length; j++) {
      shift += b[j] * (problem.centre()[j] - means[j]);
    }
    double[] out = sums.predictor.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] += shift;
    }
    return out;
  }

  /** Returns n martingale residuals: events less those expected. */
  public double[] martingaleResiduals() {
    return MartingaleResiduals.of(this);
  }

  /** Returns n deviance residuals sign(M) sqrt(-2 (M + d log(d - M))). */
  public double[] devianceResiduals() {
    return MartingaleResiduals.deviance(this);
  }

  /**
   * Returns score residuals, n by p, of one count of each row.
   *
   * @throws IllegalStateException if ties are exact
   */
  public double[][] scoreResiduals() {
    requireShares();
    return ScoreResiduals.of(sums).byRow();
  }

  /**
   * Returns what the coefficients change by with each row, n by p: its weight times its score
   * residuals times V.
   *
   * @throws IllegalStateException if ties are exact
   */
  public double[][] dfbeta() {
    double[][] out = scoreResiduals();
    for (int i = 0; i < out.length; i++) {
      out[i] = Robust.times(out[i], variance);
      for (int j = 0; j < out[i].length; j++) {
        out[i][j] *= problem.rows().weight(i);
      }
    }
    return out;
  }

  /**
   * Returns Schoenfeld's residuals.
   *
   * @throws IllegalStateException if ties are exact
   */
  public Schoenfeld schoenfeld() {
    requireShares();
    return Schoenfeld.of(this);
  }

  private void requireShares() {
    if (ties() == Ties.EXACT) {
      throw new IllegalStateException(
          "Cannot share tied events among rows: ties are exact; fit with efron or breslow");
    }
  }

  /** Tests proportional hazards against coefficients that change with a function of time. */
  public ProportionalHazards proportionalHazards(TimeScale scale) {
    return ProportionalHazards.of(this, scale);
  }

  /** Returns the baseline hazards at covariates 0 and no offset, one per stratum. */
  public List<BaselineHazard> baseline() {
    return BaselineHazard.of(this, sums);
  }

  /**
   * Returns the curves of each stratum for new rows of p covariates.
   *
   * @param covariates m by p
   * @throws IllegalArgumentException if a row has not p values
   */
  public List<PredictedCurves> curves(double[][] covariates) {
    return PredictedCurves.of(this, covariates);
  }

  /**
   * Returns how often the row with the higher linear predictor has the event first, among pairs of
   * one stratum, with influences of rows for its error.
   */
  public Concordance concordance() {
    return RiskSetConcordance.of(problem, sums.predictor);
  }

  private static double[][] copy(double[][] a) {
    return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
  }
}
