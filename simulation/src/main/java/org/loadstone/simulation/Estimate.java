package org.loadstone.simulation;

/**
 * A figure with its uncertainty.
 *
 * @param value the figure
 * @param low lower end of the 95 % interval, percentile bootstrap over athletes
 * @param high upper end of that interval
 * @param monteCarloSe standard error that comes from the finite number of replicates alone
 */
public record Estimate(double value, double low, double high, double monteCarloSe) {}
