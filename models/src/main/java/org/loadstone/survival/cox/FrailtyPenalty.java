package org.loadstone.survival.cox;

import java.util.Arrays;

/**
 * What frailties cost.
 *
 * @param distribution gamma: sum (exp(f) - 1 - f) / theta, with mean exp(f) of 1; Gaussian: sum f^2
 *     / (2 theta) + log(2 pi theta) / 2, with mean f of 0
 * @param theta variance
 */
record FrailtyPenalty(FrailtyDistribution distribution, double theta) {
  double value(double[] f) {
    double sum = 0;
    for (double one : f) {
      sum +=
          switch (distribution) {
            case GAMMA -> (StrictMath.exp(one) - 1 - one) / theta;
            case GAUSSIAN -> (one * one / theta + StrictMath.log(2 * StrictMath.PI * theta)) / 2;
          };
    }
    return sum;
  }

  double first(double f) {
    return (distribution == FrailtyDistribution.GAMMA ? StrictMath.exp(f) - 1 : f) / theta;
  }

  double second(double f) {
    return (distribution == FrailtyDistribution.GAMMA ? StrictMath.exp(f) : 1) / theta;
  }

  /** Returns the frailties moved together to where the penalty is smallest. */
  double[] centred(double[] f) {
    double mean =
        distribution == FrailtyDistribution.GAMMA
            ? StrictMath.log(Arrays.stream(f).map(StrictMath::exp).average().orElse(1))
            : Arrays.stream(f).average().orElse(0);
    return Arrays.stream(f).map(one -> one - mean).toArray();
  }
}
