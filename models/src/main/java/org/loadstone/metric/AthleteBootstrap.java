package org.loadstone.metric;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Percentile intervals from resampling whole athletes with replacement (Davison and Hinkley 1997,
 * chapter 3.8): days of one athlete stay together, so their likeness widens the interval as it
 * should.
 *
 * <p>Replicate r draws from a generator seeded by (seed, r) alone: results do not depend on
 * threads, and two models evaluated on the same rows get the same draws, so their differences are
 * paired.
 *
 * @param replicates number of resamples, at least 20
 * @param seed of the draws
 * @param level nominal coverage, in (0, 1)
 */
public record AthleteBootstrap(int replicates, long seed, double level) {
  private static final long PURPOSE = 0x6174686c65746573L;

  /** ICI, E50 and E90 take the smooth curve at this many risks in a replicate, to save time. */
  private static final int CURVE_POINTS = 25;

  /** An interval needs this share of replicates in which the statistic exists. */
  private static final double USABLE_SHARE = 0.5;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if there are fewer than 20 replicates or the level is not in
   *     (0, 1)
   */
  public AthleteBootstrap {
    if (replicates < 20) {
      throw new IllegalArgumentException(
          "Cannot bootstrap: " + replicates + " replicates; take at least 20, better 200");
    }
    Interval.requireLevel(level);
  }

  /**
   * A statistic with its bootstrap interval.
   *
   * @param interval percentile interval around the estimate of the whole sample
   * @param usable replicates in which the statistic exists
   * @param replicates replicates drawn
   */
  public record Result(Interval interval, int usable, int replicates) {}

  /**
   * The statistics of every replicate; a missing one is NaN here and nowhere else.
   *
   * @param estimate of the whole sample, by metric
   * @param draws by metric, one per replicate
   */
  public record Draws(Map<RiskMetric, Answer<Double>> estimate, Map<RiskMetric, double[]> draws) {}

  /**
   * Returns the draws of the metrics.
   *
   * @param athlete code of the athlete of each row, in the order in which the sample was given
   * @throws IllegalArgumentException if there is not one code per row
   */
  public Draws draw(RiskSample sample, int[] athlete, Set<RiskMetric> metrics) {
    int[] member = dense(athlete);
    if (member.length != sample.risk.length) {
      throw new IllegalArgumentException(
          "Cannot bootstrap: %d athlete codes for %d rows; give one per row"
              .formatted(member.length, sample.risk.length));
    }
    int athletes = Arrays.stream(member).max().orElse(-1) + 1;
    List<RiskMetric> order = metrics.stream().sorted().toList();
    Derived whole = Derived.of(sample);
    List<Answer<Double>> estimates = order.stream().map(metric -> metric.of(whole)).toList();
    whole.makeFits(); // here, because the parallel part may only read them
    double[][] byReplicate =
        IntStream.range(0, replicates)
            .parallel()
            .mapToObj(r -> statistics(whole, member, athletes, order, r))
            .toArray(double[][]::new);
    Map<RiskMetric, Answer<Double>> estimate = new EnumMap<>(RiskMetric.class);
    Map<RiskMetric, double[]> draws = new EnumMap<>(RiskMetric.class);
    for (int m = 0; m < order.size(); m++) {
      int column = m;
      estimate.put(order.get(m), estimates.get(m));
      draws.put(order.get(m), Arrays.stream(byReplicate).mapToDouble(row -> row[column]).toArray());
    }
    return new Draws(estimate, draws);
  }

  /** Returns each metric with its interval; absent where the estimate or the interval is. */
  public Map<RiskMetric, Answer<Result>> intervals(Draws drawn) {
    Map<RiskMetric, Answer<Result>> out = new EnumMap<>(RiskMetric.class);
    drawn
        .estimate()
        .forEach(
            (metric, estimate) ->
                out.put(
                    metric,
                    switch (estimate) {
                      case Answer.Of<Double>(Double value) ->
                          interval(value, drawn.draws().get(metric));
                      case Answer.Absent<Double>(String why) -> Answer.absent(why);
                    }));
    return out;
  }

  /**
   * Returns any statistic of counted rows with its interval from the same resamples; absent where
   * the estimate or the interval is.
   *
   * @param athlete code of the athlete of each row
   * @param statistic of how often each row counts, such as {@code counts ->
   *     TimeDependentAuc.of(sample.counted(counts), risk, 28).map(TimeDependentScore::estimate)};
   *     called from several threads
   */
  public Answer<Result> interval(int[] athlete, Function<int[], Answer<Double>> statistic) {
    int[] member = dense(athlete);
    int athletes = Arrays.stream(member).max().orElse(-1) + 1;
    int[] once = new int[member.length];
    Arrays.fill(once, 1);
    Answer<Double> whole = statistic.apply(once);
    if (whole.reason().isPresent()) {
      return Answer.absent(whole.reason().orElseThrow());
    }
    double[] draws =
        IntStream.range(0, replicates)
            .parallel()
            .mapToDouble(
                r -> {
                  int[] drawn = timesDrawn(athletes, r);
                  int[] counts = Arrays.stream(member).map(a -> drawn[a]).toArray();
                  return statistic.apply(counts).find().orElse(Double.NaN);
                })
            .toArray();
    return interval(whole.require(), draws);
  }

  /**
   * Returns the paired difference {@code first - second} of one metric with its interval; both must
   * come from the same bootstrap over the same rows.
   */
  public Answer<Result> difference(Draws first, Draws second, RiskMetric metric) {
    Answer<Double> a = first.estimate().get(metric);
    Answer<Double> b = second.estimate().get(metric);
    if (a.reason().or(b::reason).isPresent()) {
      return Answer.absent(a.reason().or(b::reason).orElseThrow());
    }
    double[] x = first.draws().get(metric);
    double[] y = second.draws().get(metric);
    double[] differences = IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray();
    return interval(a.require() - b.require(), differences);
  }

  /**
   * Returns the share of rows with an event, over all athletes, with the percentile interval of the
   * same resamples that {@link #draw} takes.
   *
   * <p>Where no row or every row has an event, resampling shows no spread: the interval is Wilson's
   * with the athletes as trials. One athlete says nothing about others: the interval is 0 to 1.
   *
   * @param rows rows of each athlete, in the order of {@link #dense}; may be 0, but not all are
   * @param events rows of each athlete with an event
   */
  Interval share(long[] rows, long[] events) {
    long n = Arrays.stream(rows).sum();
    long hits = Arrays.stream(events).sum();
    long members = Arrays.stream(rows).filter(r -> r > 0).count();
    double share = (double) hits / n;
    if (members < 2) {
      return new Interval(share, 0, 1, level);
    }
    if (hits == 0 || hits == n) {
      return Proportion.wilson(hits == 0 ? 0 : members, members, level);
    }
    double[] draws =
        IntStream.range(0, replicates).mapToDouble(r -> share(rows, events, r)).toArray();
    return interval(share, draws).require().interval();
  }

  private double share(long[] rows, long[] events, int replicate) {
    int[] drawn = timesDrawn(rows.length, replicate);
    long n = 0;
    long hits = 0;
    for (int a = 0; a < drawn.length; a++) {
      n += drawn[a] * rows[a];
      hits += drawn[a] * events[a];
    }
    return n == 0 ? Double.NaN : (double) hits / n;
  }

  private Answer<Result> interval(double estimate, double[] draws) {
    double[] usable = Arrays.stream(draws).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (usable.length < USABLE_SHARE * replicates) {
      return Answer.absent(
          "only %d of %d bootstrap replicates hold what the statistic needs"
              .formatted(usable.length, replicates));
    }
    double tail = (1 - level) / 2;
    Interval interval =
        new Interval(
            estimate,
            CalibrationError.quantile(usable, tail),
            CalibrationError.quantile(usable, 1 - tail),
            level);
    return Answer.of(new Result(interval, usable.length, replicates));
  }

  private double[] statistics(
      Derived whole, int[] member, int athletes, List<RiskMetric> order, int replicate) {
    int[] drawn = timesDrawn(athletes, replicate);
    RiskSample resample = whole.sample.counted(Arrays.stream(member).map(a -> drawn[a]).toArray());
    Derived derived = whole.resampled(resample, CURVE_POINTS);
    return order.stream()
        .mapToDouble(metric -> metric.of(derived).find().orElse(Double.NaN))
        .toArray();
  }

  private int[] timesDrawn(int athletes, int replicate) {
    int[] drawn = new int[athletes];
    SplittableRandom random = new SplittableRandom(mix(mix(seed ^ PURPOSE) + replicate));
    for (int i = 0; i < athletes; i++) {
      drawn[random.nextInt(athletes)]++;
    }
    return drawn;
  }

  /** Returns codes 0, 1, ... in order of first appearance. */
  static int[] dense(int[] athlete) {
    Map<Integer, Integer> codes = new HashMap<>();
    int[] out = new int[athlete.length];
    for (int i = 0; i < out.length; i++) {
      Integer code = codes.get(athlete[i]);
      if (code == null) {
        code = codes.size();
        codes.put(athlete[i], code);
      }
      out[i] = code;
    }
    return out;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
