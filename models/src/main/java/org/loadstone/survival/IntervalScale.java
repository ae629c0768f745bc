package org.loadstone.survival;

/**
 * The scale on which an interval around a survival probability is symmetric (Borgan and Liestol
 * 1990, Scandinavian Journal of Statistics 17:35; Kalbfleisch and Prentice 2002,
 * doi:10.1002/9781118032985). Limits are cut at 0 and 1.
 */
public enum IntervalScale {
  /** S +/- z S se. */
  PLAIN,
  /** exp(log S +/- z se): R's default. */
  LOG,
  /** exp(-exp(log(-log S) +/- z se / log S)); undefined at S = 1. */
  LOG_LOG,
  /** expit(logit S +/- z se / (1 - S)); undefined at S = 1. */
  LOGIT;

  /**
   * Returns the limit {@code z} standard errors away, NaN where it is undefined.
   *
   * @param survival in [0, 1]
   * @param error standard error of log survival
   * @param z negative for a lower limit
   */
  double limit(double survival, double error, double z) {
    if (!(survival > 0) || !Double.isFinite(error)) {
      return Double.NaN;
    }
    double log = StrictMath.log(survival);
    return switch (this) {
      case PLAIN -> Math.clamp(survival + z * survival * error, 0, 1);
      case LOG -> Math.min(1, StrictMath.exp(log + z * error));
      case LOG_LOG ->
          survival == 1
              ? Double.NaN
              : StrictMath.exp(-StrictMath.exp(StrictMath.log(-log) + z * error / log));
      case LOGIT -> survival == 1 ? Double.NaN : logistic(survival, z * error);
    };
  }

  private static double logistic(double survival, double shift) {
    double logit = StrictMath.log(survival / (1 - survival));
    return 1 / (1 + StrictMath.exp(-(logit + shift / (1 - survival))));
  }
}
