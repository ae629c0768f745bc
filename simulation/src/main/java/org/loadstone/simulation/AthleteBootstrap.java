package org.loadstone.simulation;

import java.util.Arrays;
import org.loadstone.random.Purpose;
import org.loadstone.random.RandomSequence;

/**
 * Percentile intervals of ratios of sums over athletes, by resampling athletes with replacement.
 * The same resamples serve every figure, so figures of one comparison belong together.
 */
final class AthleteBootstrap {
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private final int[][] resamples;

  AthleteBootstrap(int athletes, int bootstraps, long seed) {
    resamples = new int[bootstraps][athletes];
    for (int b = 0; b < bootstraps; b++) {
      RandomSequence random = RandomSequence.of(seed, Purpose.BOOTSTRAP, b);
      for (int i = 0; i < athletes; i++) {
        resamples[b][i] = random.nextInt(athletes);
      }
    }
  }

  /**
   * Returns sum(above) / sum(below) with its interval; a resample whose sum below is 0 counts as 0.
   */
  Estimate ratio(double[] above, double[] below, double scale, double monteCarloSe) {
    double[] values = new double[resamples.length];
    for (int b = 0; b < values.length; b++) {
      values[b] = scale * ratio(above, below, resamples[b]);
    }
    Arrays.sort(values);
    int[] all = new int[above.length];
    Arrays.setAll(all, i -> i);
    return new Estimate(
        scale * ratio(above, below, all),
        quantile(values, LOW),
        quantile(values, HIGH),
        monteCarloSe);
  }

  private static double ratio(double[] above, double[] below, int[] athletes) {
    double up = 0;
    double down = 0;
    for (int athlete : athletes) {
      up += above[athlete];
      down += below[athlete];
    }
    return down == 0 ? 0 : up / down;
  }

  /** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan). */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
