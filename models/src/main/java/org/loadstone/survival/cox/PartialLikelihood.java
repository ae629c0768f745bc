package org.loadstone.survival.cox;

import java.util.Optional;

/**
 * A log partial likelihood with its first two derivatives.
 *
 * @param value log likelihood; not a number where the hazards overflow
 * @param gradient p
 * @param information p by p, minus the second derivatives
 * @param sums over risk sets from which they come, empty for exact ties
 */
record PartialLikelihood(
    double value, double[] gradient, double[][] information, Optional<RiskSums> sums) {
  /** Returns the same without what takes memory by row. */
  PartialLikelihood withoutSums() {
    return new PartialLikelihood(value, gradient, information, Optional.empty());
  }
}
