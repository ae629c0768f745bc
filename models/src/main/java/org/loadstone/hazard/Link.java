package org.loadstone.hazard;

/** How the linear predictor gives the probability of an event in a period. */
public enum Link {
  /** p = 1 / (1 + e^-eta): the odds are proportional. */
  LOGIT {
    @Override
    double mean(double eta) {
      return eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta));
    }

    @Override
    double slope(double eta) {
      double e = Math.exp(-Math.abs(eta));
      return e / ((1 + e) * (1 + e));
    }

    @Override
    double logLikelihood(double y, double eta) {
      return y * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));
    }

    @Override
    double variance(double eta) {
      return slope(eta);
    }
  },

  /**
   * p = 1 - exp(-e^eta): the hazards of an underlying continuous time are proportional (Prentice
   * 1978, doi:10.2307/2529588).
   */
  CLOGLOG {
    @Override
    double mean(double eta) {
      return -Math.expm1(-Math.exp(eta));
    }

    @Override
    double slope(double eta) {
      return Math.exp(eta - Math.exp(eta));
    }

    @Override
    double logLikelihood(double y, double eta) {
      double hazard = Math.exp(eta);
      return (y == 0 ? 0 : y * Math.log(-Math.expm1(-hazard))) - (1 - y) * hazard;
    }

    @Override
    double variance(double eta) {
      return mean(eta) * Math.exp(-Math.exp(eta));
    }
  };

  /** Returns the probability. */
  abstract double mean(double eta);

  /** Returns the derivative of the probability. */
  abstract double slope(double eta);

  /** Returns y log p + (1 - y) log(1 - p). */
  abstract double logLikelihood(double y, double eta);

  /** Returns p (1 - p). */
  abstract double variance(double eta);

  /** Returns the expected information of one row: slope squared over variance. */
  final double weight(double eta) {
    double variance = variance(eta);
    return variance == 0 ? 0 : slope(eta) * slope(eta) / variance;
  }

  /** Returns the derivative of the log likelihood in eta. */
  final double score(double y, double eta) {
    double variance = variance(eta);
    return variance == 0 ? 0 : (y - mean(eta)) * slope(eta) / variance;
  }
}
