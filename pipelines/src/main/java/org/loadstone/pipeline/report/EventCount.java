package org.loadstone.pipeline.report;

import java.util.List;
import org.loadstone.report.Estimate;

/** How many of several athletes may have the outcome, each with a risk of their own. */
final class EventCount {
  private static final double TAIL = 0.025;

  /**
   * Returns the expected number with the central 95 % range of the Poisson-binomial distribution,
   * computed exactly by adding one athlete at a time. It holds the risks for true and the athletes
   * for independent, so it is the least that chance alone adds.
   */
  static Estimate of(List<Double> risks) {
    double[] chances = distribution(risks);
    double mean = risks.stream().mapToDouble(Double::doubleValue).sum();
    double low = quantile(chances, TAIL);
    double high = quantile(chances, 1 - TAIL);
    return Estimate.of(mean, Math.min(low, mean), Math.max(high, mean));
  }

  /** Returns the chance of 0, 1, ... events. */
  static double[] distribution(List<Double> risks) {
    double[] chances = new double[risks.size() + 1];
    chances[0] = 1;
    for (int done = 0; done < risks.size(); done++) {
      double risk = risks.get(done);
      for (int count = done + 1; count > 0; count--) {
        chances[count] = chances[count] * (1 - risk) + chances[count - 1] * risk;
      }
      chances[0] *= 1 - risk;
    }
    return chances;
  }

  private static int quantile(double[] chances, double level) {
    double reached = 0;
    for (int count = 0; count < chances.length; count++) {
      reached += chances[count];
      if (reached >= level) {
        return count;
      }
    }
    return chances.length - 1;
  }

  private EventCount() {}
}
