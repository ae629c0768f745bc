package org.loadstone.risk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.Interval;
import org.loadstone.random.Purpose;
import org.loadstone.random.RandomSequence;
import org.loadstone.risk.RiskTable;

/**
 * Which AUC chance alone gives to these very predictions, when outcomes keep their runs of days.
 *
 * <p>A model that knows <em>who</em> is often injured but not <em>when</em> lies above the range of
 * exchanged athletes and within the range of shifted series.
 *
 * @param timing middle share of the AUCs when each athlete's outcomes are turned in a circle over
 *     the athlete's days by a random number of days: is the timing known?
 * @param person the same when athletes exchange their outcomes, matched by day: is the person
 *     known? Days on which the other has no row are left out
 */
public record ChanceRange(Answer<Interval> timing, Answer<Interval> person) {
  private static final int TIMING = 0;
  private static final int PERSON = 1;
  private static final double USABLE_SHARE = 0.5;

  /**
   * Returns the ranges; absent where fewer than half of the draws have an AUC.
   *
   * @param table labelled
   * @param replicates draws of each kind, at least 20
   * @param level share of the draws within the range, in (0, 1)
   */
  public static ChanceRange of(
      RiskTable table, Predictions predictions, int replicates, long seed, double level) {
    if (replicates < 20) {
      throw new IllegalArgumentException(
          "Cannot tell chance from %d draws; take at least 20, better 200".formatted(replicates));
    }
    Series series = Series.of(table, predictions);
    return new ChanceRange(
        range(series, replicates, level, r -> series.turned(random(seed, TIMING, r))),
        range(series, replicates, level, r -> series.exchanged(random(seed, PERSON, r))));
  }

  private static RandomSequence random(long seed, int kind, int replicate) {
    return RandomSequence.of(seed, Purpose.PERMUTATION, replicate).split(kind);
  }

  private interface Draw {
    /** Returns an outcome of each row, -1 to leave it out. */
    int[] of(int replicate);
  }

  private static Answer<Interval> range(Series series, int replicates, double level, Draw draw) {
    double[] all =
        IntStream.range(0, replicates)
            .parallel()
            .mapToDouble(r -> series.auc(draw.of(r)))
            .filter(auc -> !Double.isNaN(auc))
            .toArray();
    if (all.length < USABLE_SHARE * replicates) {
      return Answer.absent("fewer than half of the draws have rows of both outcomes");
    }
    Arrays.sort(all);
    double tail = (1 - level) / 2 * (all.length - 1);
    int low = (int) Math.floor(tail);
    double middle = (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    return Answer.of(new Interval(middle, all[low], all[all.length - 1 - low], level));
  }

  /** Rows by athlete and day, with their place in the order of risks. */
  private record Series(List<int[]> places, int[] day, int[] label, int[] byRisk, double[] risk) {
    static Series of(RiskTable table, Predictions predictions) {
      int n = predictions.rows().length;
      int[] day = Arrays.stream(predictions.rows()).map(table::day).toArray();
      int[] label = Arrays.stream(predictions.rows()).map(table::label).toArray();
      Map<Integer, List<Integer>> byAthlete = new TreeMap<>();
      for (int i = 0; i < n; i++) {
        byAthlete
            .computeIfAbsent(table.athleteCodes()[predictions.rows()[i]], any -> new ArrayList<>())
            .add(i);
      }
      List<int[]> places =
          byAthlete.values().stream()
              .map(
                  own ->
                      own.stream()
                          .sorted(Comparator.comparingInt(i -> day[i]))
                          .mapToInt(Integer::intValue)
                          .toArray())
              .toList();
      double[] risk = predictions.risk();
      int[] byRisk =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> risk[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      return new Series(places, day, label, byRisk, risk);
    }

    int[] turned(RandomSequence random) {
      int[] out = new int[label.length];
      for (int[] own : places) {
        int by = random.nextInt(own.length);
        for (int k = 0; k < own.length; k++) {
          out[own[k]] = label[own[(k + by) % own.length]];
        }
      }
      return out;
    }

    int[] exchanged(RandomSequence random) {
      int[] other = IntStream.range(0, places.size()).toArray();
      for (int k = other.length - 1; k > 0; k--) {
        int at = random.nextInt(k + 1);
        int held = other[k];
        other[k] = other[at];
        other[at] = held;
      }
      int[] out = new int[label.length];
      for (int a = 0; a < other.length; a++) {
        Map<Integer, Integer> theirs = new HashMap<>();
        for (int i : places.get(other[a])) {
          theirs.put(day[i], label[i]);
        }
        for (int i : places.get(a)) {
          out[i] = theirs.getOrDefault(day[i], -1);
        }
      }
      return out;
    }

    /** Returns the AUC with ties as half, not a number where one outcome is missing. */
    double auc(int[] outcome) {
      double wins = 0;
      long events = 0;
      long others = 0;
      for (int k = 0; k < byRisk.length; ) {
        double here = risk[byRisk[k]];
        long tiedEvents = 0;
        long tiedOthers = 0;
        for (; k < byRisk.length && risk[byRisk[k]] == here; k++) {
          tiedEvents += outcome[byRisk[k]] == 1 ? 1 : 0;
          tiedOthers += outcome[byRisk[k]] == 0 ? 1 : 0;
        }
        wins += tiedEvents * (others + tiedOthers / 2.0);
        events += tiedEvents;
        others += tiedOthers;
      }
      return wins / events / others;
    }
  }
}
