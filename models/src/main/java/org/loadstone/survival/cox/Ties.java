package org.loadstone.survival.cox;

/** How events at one time share a risk set. */
public enum Ties {
  /** The events leave the risk set one share at a time (Efron 1977, doi:10.2307/2286217). */
  EFRON,
  /** All have the whole risk set (Breslow 1974, doi:10.2307/2529620). */
  BRESLOW,
  /**
   * Given how many events, which rows they were (Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x):
   * the conditional logistic likelihood. It takes no weights and no clusters; martingale residuals
   * and curves are those of {@link #BRESLOW}, other residuals do not exist.
   */
  EXACT
}
