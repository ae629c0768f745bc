package org.loadstone.metric;

/**
 * How much a pair counts whose first event is at t, in a sample of n rows of which Y are at risk.
 */
public enum PairWeight {
  /** 1: every pair the same (Harrell 1982, doi:10.1001/jama.1982.03320430047030). */
  EQUAL,
  /** n S(t-) / Y: as if nobody were censored, by the survival curve. */
  SURVIVAL,
  /** n S(t-) / (Y G(t-)) (Schemper 2009, doi:10.1002/sim.3656). */
  SURVIVAL_OVER_CENSORING,
  /** 1 / G(t-). */
  INVERSE_CENSORING,
  /** 1 / G(t-)^2 (Uno 2011, doi:10.1002/sim.4154). */
  INVERSE_CENSORING_SQUARED;

  double of(double rows, double atRisk, double survival, double uncensored) {
    return switch (this) {
      case EQUAL -> 1;
      case SURVIVAL -> rows * survival / atRisk;
      case SURVIVAL_OVER_CENSORING -> rows * survival / atRisk / uncensored;
      case INVERSE_CENSORING -> 1 / uncensored;
      case INVERSE_CENSORING_SQUARED -> 1 / (uncensored * uncensored);
    };
  }
}
