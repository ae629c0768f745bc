package org.loadstone.risk;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;

/**
 * One of several learners of a kind: the one whose out-of-fold predictions of the training rows
 * have the least log loss, athletes apart; of equal ones the first. Inside an evaluation this is
 * nested tuning: no test row has a say.
 *
 * @param candidates at least one, of one name
 * @param folds athlete folds inside the training rows, at least 2
 * @param budget most candidates tried, at least 1; which ones is drawn by the seed, the first is
 *     always among them
 */
public record TunedLearner(List<Learner> candidates, int folds, int budget) implements Learner {
  /**
   * Checks that there is something to choose from.
   *
   * @throws IllegalArgumentException if there is no candidate or no budget
   */
  public TunedLearner {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty() || budget < 1) {
      throw new IllegalArgumentException(
          "Cannot tune among %d candidates with a budget of %d; give 1 or more of both"
              .formatted(candidates.size(), budget));
    }
  }

  @Override
  public String name() {
    return candidates.getFirst().name();
  }

  @Override
  public boolean isBaseline() {
    return candidates.getFirst().isBaseline();
  }

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    List<Learner> tried = tried(seed);
    if (tried.size() == 1) {
      return tried.getFirst().fit(train, seed);
    }
    double[] loss = tried.stream().mapToDouble(one -> loss(one, train, seed)).toArray();
    int best =
        IntStream.range(0, loss.length)
            .boxed()
            .min(Comparator.comparingDouble(k -> loss[k]))
            .orElseThrow();
    return tried.get(best).fit(train, seed);
  }

  private List<Learner> tried(long seed) {
    if (candidates.size() <= budget) {
      return candidates;
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] place = new double[candidates.size()];
    for (int k = 1; k < place.length; k++) {
      place[k] = random.nextDouble();
    }
    return IntStream.range(0, place.length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> place[k]))
        .limit(budget)
        .sorted()
        .map(candidates::get)
        .toList();
  }

  private double loss(Learner learner, RiskTable train, long seed) {
    return OutOfFold.of(train, learner, folds, seed)
        .find()
        .flatMap(p -> OverallError.logLoss(RiskSample.of(p.risk(), train.labels())).find())
        .orElse(Double.POSITIVE_INFINITY);
  }
}
