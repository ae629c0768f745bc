package org.loadstone.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Concordance as {@code cindex} of R's pec computes it with marginal censoring weights: pairs whose
 * first event is at T weigh 1 / (G(T-) G(T)), equal scores count half, and of two events at one
 * time the one whose row stands first is taken as the first; two such events with equal scores
 * count as concordant (Gerds 2013, doi:10.1002/sim.5681). It therefore depends on the order of rows
 * where events are tied: prefer {@link Concordance}.
 */
public final class OrderedConcordance {
  private OrderedConcordance() {}

  /**
   * Returns the concordance of pairs whose first event is at {@code tau} or before, in [0, 1];
   * absent without such a pair.
   *
   * @param score n numbers, higher for an earlier event; cause 1 is the event, all else censors
   * @throws IllegalArgumentException if there is not one number per row
   */
  public static Answer<Double> until(SurvivalSample s, double[] score, double tau) {
    SurvivalSample.requireLength("scores", score.length, s.time.length);
    CensoringCurve uncensored = new CensoringCurve(s);
    double[] distinct = Arrays.stream(score).map(v -> v + 0.0).sorted().distinct().toArray();
    RankSums later = new RankSums(distinct.length);
    Map<Integer, Integer> tied = new HashMap<>(); // later events of this very time, by rank
    double time = Double.NaN;
    double pairs = 0;
    double concordant = 0;
    for (int i : lastFirst(s)) {
      int rank = 1 + Arrays.binarySearch(distinct, score[i] + 0.0);
      if (s.cause[i] == 1) {
        if (s.time[i] != time) {
          tied.clear();
          time = s.time[i];
        }
        double weight = uncensored.before[i] * uncensored.at(time);
        if (time <= tau && weight > 0) {
          double both = tied.getOrDefault(rank, 0);
          pairs += later.all() / weight;
          concordant += (later.below(rank) + (later.at(rank) + both) / 2) / weight;
        }
        tied.merge(rank, s.count[i], Integer::sum);
      }
      later.add(rank, s.count[i]);
    }
    return pairs > 0
        ? Answer.of(concordant / pairs)
        : Answer.absent("concordance needs an event before another row's end: there is none");
  }

  private static int[] lastFirst(SurvivalSample s) {
    return IntStream.range(0, s.time.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> s.time[i])
                .thenComparing(i -> s.cause[i] != 1)
                .thenComparing(i -> i)
                .reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
