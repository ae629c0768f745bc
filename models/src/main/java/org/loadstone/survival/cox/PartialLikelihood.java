package org.loadstone.survival.cox;

/**
 * A log partial likelihood with its first two derivatives.
 *
 * @param value log likelihood; not a number where the hazards overflow
 * @param gradient p
 * @param information p by p, minus the second derivatives
 */
record PartialLikelihood(double value, double[] gradient, double[][] information) {}
