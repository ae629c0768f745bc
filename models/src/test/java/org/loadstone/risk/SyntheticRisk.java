package org.loadstone.risk;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Athlete-days whose log odds are known: intercept + 0.8 load - 0.5 sleep + 0.4 prior + athlete.
 */
public final class SyntheticRisk {
  /** Log odds of a row with all features at 0. */
  public static final double INTERCEPT = -2.2;

  private static final List<String> FEATURES =
      List.of(
          "load",
          "sleep",
          "noise",
          Baselines.PRIOR_INJURIES,
          Baselines.DAYS_SINCE_INJURY,
          Baselines.DAYS_SINCE_RETURN,
          Baselines.ACWR);

  private SyntheticRisk() {}

  /** Returns athletes times days rows; sleep is absent on one row in five. */
  public static RiskTable table(int athletes, int days, long seed) {
    return table(athletes, days, seed, 0.3);
  }

  /** As {@link #table(int, int, long)} with the given spread of athletes on the log-odds scale. */
  public static RiskTable table(int athletes, int days, long seed, double spread) {
    SplittableRandom random = new SplittableRandom(seed);
    RiskTableBuilder builder = RiskTable.labelled(FEATURES);
    for (int a = 0; a < athletes; a++) {
      double athlete = spread * random.nextGaussian();
      int prior = random.nextInt(4);
      for (int d = 0; d < days; d++) {
        double load = random.nextGaussian();
        double sleep = random.nextGaussian();
        double eta = INTERCEPT + 0.8 * load - 0.5 * sleep + 0.4 * prior + athlete;
        int label = random.nextDouble() < LogisticModel.expit(eta) ? 1 : 0;
        double since = random.nextInt(1, 700);
        double[] values = {
          load, sleep, random.nextGaussian(), prior, since + 20, since, 1 + load / 4
        };
        boolean[] present = {
          true, random.nextInt(5) > 0, true, true, prior > 0, prior > 0, random.nextInt(9) > 0
        };
        builder.add(
            "athlete-%03d".formatted(a),
            "squad-" + a % 3,
            18_000 + d,
            onset(18_000 + d, label),
            values,
            present);
      }
    }
    return builder.build();
  }

  /** Returns an onset on the day after {@code day} where {@code label} is 1, none where it is 0. */
  public static OptionalInt onset(int day, int label) {
    return label == 1 ? OptionalInt.of(day + 1) : OptionalInt.empty();
  }
}
