package org.loadstone.risk.boost;

import java.util.List;
import java.util.Map;

/**
 * How boosted trees over histograms are grown. All rows count alike: no class weights, no sampling.
 *
 * @param rounds candidates for the number of trees, each at least 1; one candidate is taken as it
 *     is
 * @param folds athlete folds that choose among the candidates, at least 2
 * @param depth greatest depth of a tree, at least 1
 * @param rate share of each tree's step that is taken, in (0, 1]
 * @param leafWeight least weight of a leaf, above 0: the sum of risk * (1 - risk) over its rows
 * @param penalty on the squared leaf values, at least 0
 * @param monotone features whose rise may only raise (1) or only lower (-1) the risk; where the
 *     feature is absent nothing is asked
 */
public record HistogramSettings(
    List<Integer> rounds,
    int folds,
    int depth,
    double rate,
    double leafWeight,
    double penalty,
    Map<String, Integer> monotone) {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public HistogramSettings {
    rounds = rounds.stream().sorted().distinct().toList();
    monotone = Map.copyOf(monotone);
    if (rounds.isEmpty() || rounds.getFirst() < 1 || folds < 2 || depth < 1) {
      throw new IllegalArgumentException(
          "Cannot boost: %s trees, %d folds, depth %d; give a number of trees, 2 folds and depth 1"
                  .formatted(rounds, folds, depth)
              + " at least");
    }
    if (!(rate > 0 && rate <= 1) || !(leafWeight > 0) || !(penalty >= 0)) {
      throw new IllegalArgumentException(
          "Cannot boost: rate %s, leaf weight %s, penalty %s; give a rate in (0, 1], a weight above"
                  .formatted(rate, leafWeight, penalty)
              + " 0 and a penalty of at least 0");
    }
    if (monotone.values().stream().anyMatch(sign -> Math.abs(sign) != 1)) {
      throw new IllegalArgumentException(
          "Cannot boost: monotone %s; give 1 for rising, -1 for falling".formatted(monotone));
    }
  }

  /**
   * Returns 25, 50, 100 or 200 trees by 3 folds, depth 4, rate 0.1, leaf weight 1, penalty 1, no
   * feature monotone.
   */
  public static HistogramSettings standard() {
    return new HistogramSettings(List.of(25, 50, 100, 200), 3, 4, 0.1, 1, 1, Map.of());
  }

  /** Returns these settings with other candidates for the number of trees. */
  public HistogramSettings withRounds(Integer... candidates) {
    return new HistogramSettings(
        List.of(candidates), folds, depth, rate, leafWeight, penalty, monotone);
  }

  /** Returns these settings with other limits of a tree. */
  public HistogramSettings withTreeLimits(int newDepth, double newLeafWeight) {
    return new HistogramSettings(rounds, folds, newDepth, rate, newLeafWeight, penalty, monotone);
  }

  /** Returns these settings with monotone features: 1 rising, -1 falling. */
  public HistogramSettings withMonotone(Map<String, Integer> signs) {
    return new HistogramSettings(rounds, folds, depth, rate, leafWeight, penalty, signs);
  }
}
