package org.loadstone.metric;

/**
 * What rms' {@code val.prob} adds to the other metrics: how much of the likelihood the risks
 * explain as they are and how much their miscalibration costs. Negative where one rate would do
 * better.
 *
 * @param nagelkerkeR2 of the risks (Nagelkerke 1991, doi:10.1093/biomet/78.3.691)
 * @param discriminationChiSquare likelihood ratio of the risks against one rate
 * @param unreliabilityChiSquare likelihood ratio of the recalibrated risks against the risks
 * @param rows n
 * @param binnedAuc area under the ROC curve of risks cut into 5,000 bins of equal width, as
 *     val.prob prints it; absent when only one outcome occurs
 * @param spiegelhalterZ of the Brier score against its expectation if risks are right
 *     (Spiegelhalter 1986, doi:10.1002/sim.4780050506)
 */
public record ModelFitStatistics(
    double nagelkerkeR2,
    double discriminationChiSquare,
    double unreliabilityChiSquare,
    long rows,
    Answer<Double> binnedAuc,
    double spiegelhalterZ) {

  /** Returns the statistics; absent where the recalibration has no fit. */
  public static Answer<ModelFitStatistics> of(RiskSample s) {
    return Recalibration.joint(s).map(fit -> of(s, fit));
  }

  private static ModelFitStatistics of(RiskSample s, Recalibration fit) {
    double raw = 0;
    double fitted = 0;
    double miss = 0;
    double spread = 0;
    for (int i = 0; i < s.risk.length; i++) {
      double r = s.risk[i];
      raw += s.count[i] * logLikelihood(s.event[i], s.logit[i]);
      fitted += s.count[i] * logLikelihood(s.event[i], fit.intercept() + fit.slope() * s.logit[i]);
      miss += s.count[i] * (s.event[i] - r) * (1 - 2 * r);
      spread += s.count[i] * (1 - 2 * r) * (1 - 2 * r) * r * (1 - r);
    }
    double n = s.size;
    double rate = s.events / n;
    double base = n * (rate * StrictMath.log(rate) + (1 - rate) * StrictMath.log(1 - rate));
    double ratio = 2 * (raw - base);
    double r2 = -StrictMath.expm1(-ratio / n) / -StrictMath.expm1(2 * base / n);
    return new ModelFitStatistics(
        r2, ratio, 2 * (fitted - raw), s.size, binned(s), miss / StrictMath.sqrt(spread));
  }

  private static Answer<Double> binned(RiskSample s) {
    double[] bin = new double[s.risk.length];
    for (int i = 0; i < bin.length; i++) {
      bin[i] = i > 0 && s.risk[i] == s.risk[i - 1] ? bin[i - 1] : RiskBins.of(s.risk[i]);
    }
    return Discrimination.auc(s, i -> bin[i]);
  }

  private static double logLikelihood(int event, double eta) {
    return event * eta - Math.max(eta, 0) - StrictMath.log1p(StrictMath.exp(-Math.abs(eta)));
  }

  /** Returns D, the discrimination index: (chi-square - 1) / n. */
  public double discrimination() {
    return (discriminationChiSquare - 1) / rows;
  }

  /** Returns U, the unreliability index: (chi-square - 2) / n. */
  public double unreliability() {
    return (unreliabilityChiSquare - 2) / rows;
  }

  /** Returns Q = D - U. */
  public double quality() {
    return discrimination() - unreliability();
  }

  /**
   * Returns the probability of so much unreliability or more when risks are right, to a double's
   * precision beside 1: 0 below 1e-16, as val.prob prints it.
   */
  public double unreliabilityP() {
    return 1 - (1 - ChiSquare.above(Math.max(0, unreliabilityChiSquare), 2));
  }

  /** Returns the two-sided probability of Spiegelhalter's z or a larger one. */
  public double spiegelhalterP() {
    return ChiSquare.above(spiegelhalterZ * spiegelhalterZ, 1);
  }
}
