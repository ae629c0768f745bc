package org.loadstone.risk.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;

/**
 * Athletes whose hazard of an onset is known every day: log hazard = base + load + trait + since *
 * log(1 + days since return) + prior * (earlier injuries, 3 at most, less 1), times a gamma frailty
 * of the athlete. Load is drawn anew each week, trait once an athlete, noise each week; an injury
 * ends with a return after 5 to 24 days.
 */
record KnownHazards(
    double base, double load, double trait, double since, double prior, double frailty) {
  static final int HORIZON = 28;
  static final List<String> FEATURES =
      List.of("load", "trait", "noise", Baselines.DAYS_SINCE_RETURN, Baselines.PRIOR_INJURIES);
  private static final boolean[] ALL = {true, true, true, true, true};
  private static final int LONGEST_SINCE = 300;

  /** Rows whose risk within the horizon is known, each of an athlete never seen before. */
  record Fresh(RiskTable table, double[] risk) {}

  static KnownHazards constant() {
    return new KnownHazards(-6, 0.5, 0.4, 0, 0, 0);
  }

  static KnownHazards falling() {
    return new KnownHazards(-4.6, 0.5, 0.4, -0.3, 0, 0);
  }

  static KnownHazards noise() {
    return new KnownHazards(-5.8, 0, 0, 0, 0, 0);
  }

  double hazard(double[] values, double sinceReturn, double factor) {
    double earlier = Math.min(3, values[4]) - 1;
    double eta = base + load * values[0] + trait * values[1] + prior * earlier;
    return factor * Math.exp(eta + since * Math.log1p(sinceReturn));
  }

  /** Returns the labelled athlete-days of a cohort followed for so many days. */
  RiskTable cohort(int athletes, int days, long seed) {
    RiskTableBuilder builder = RiskTable.labelled(FEATURES);
    SplittableRandom root = new SplittableRandom(seed);
    for (int a = 0; a < athletes; a++) {
      add(builder, "athlete-%04d".formatted(a), days, root.split());
    }
    return builder.build();
  }

  private void add(RiskTableBuilder builder, String id, int days, SplittableRandom random) {
    double factor = gamma(random);
    double trait = random.nextGaussian();
    int prior = 1 + random.nextInt(3);
    int back = -random.nextInt(LONGEST_SINCE);
    double load = 0;
    double noise = 0;
    List<double[]> rows = new ArrayList<>();
    List<Integer> onsets = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      if (day % 7 == 0) {
        load = random.nextGaussian();
        noise = random.nextGaussian();
      }
      if (day < back) {
        continue;
      }
      double[] row = {day, load, trait, noise, day - back, prior};
      rows.add(row);
      double hazard = hazard(Arrays.copyOfRange(row, 1, row.length), day - back + 1.0, factor);
      if (random.nextDouble() < -Math.expm1(-hazard)) {
        onsets.add(day + 1);
        back = day + 6 + random.nextInt(20);
        prior++;
      }
    }
    for (double[] row : rows) {
      int day = (int) row[0];
      if (day + HORIZON < days) {
        double[] values = Arrays.copyOfRange(row, 1, row.length);
        builder.add(id, "", 18_000 + day, onset(onsets, day), values, ALL);
      }
    }
  }

  private static OptionalInt onset(List<Integer> onsets, int day) {
    return onsets.stream()
        .mapToInt(onset -> onset)
        .filter(onset -> onset > day && onset <= day + HORIZON)
        .map(onset -> 18_000 + onset)
        .findFirst();
  }

  /** Returns one row of each of so many new athletes, features held over the horizon. */
  Fresh fresh(int athletes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RiskTableBuilder builder = RiskTable.labelled(FEATURES);
    double[] risk = new double[athletes];
    for (int a = 0; a < athletes; a++) {
      int back = random.nextInt(LONGEST_SINCE);
      double[] values = {
        random.nextGaussian(),
        random.nextGaussian(),
        random.nextGaussian(),
        back,
        1 + random.nextInt(3)
      };
      double gathered = 0;
      for (int k = 1; k <= HORIZON; k++) {
        gathered += hazard(values, back + k, 1);
      }
      risk[a] =
          frailty == 0
              ? -Math.expm1(-gathered)
              : 1 - Math.pow(1 + frailty * gathered, -1 / frailty);
      OptionalInt onset =
          random.nextDouble() < risk[a] ? OptionalInt.of(18_001) : OptionalInt.empty();
      builder.add("fresh-%06d".formatted(a), "", 18_000, onset, values, ALL);
    }
    return new Fresh(builder.build(), risk);
  }

  // Of mean 1: Marsaglia and Tsang 2000, for shapes of at least 1.
  private double gamma(SplittableRandom random) {
    if (frailty == 0) {
      return 1;
    }
    double d = 1 / frailty - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      double u = random.nextDouble();
      if (v > 0 && Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v * frailty;
      }
    }
  }
}
