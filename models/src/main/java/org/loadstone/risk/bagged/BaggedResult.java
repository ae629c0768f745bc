package org.loadstone.risk.bagged;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.study.Counts;

/**
 * What the protocol found with one scaling.
 *
 * @param scaling of the features
 * @param pool counts of the training pool
 * @param test counts of the test athletes' rows
 * @param bagAthletes training athletes with both outcomes, whom bags draw from
 * @param rowsEach rows of either outcome that a bag draws of each
 * @param repeats in order
 * @param aucInterval mean AUC over repeats, with the interval of resampled test athletes
 * @param calibration of the mean risk over repeats: slope and in the large, on the test athletes
 */
public record BaggedResult(
    AthleteScaling scaling,
    Counts pool,
    Counts test,
    int bagAthletes,
    int rowsEach,
    List<BaggedRepeat> repeats,
    Answer<AthleteBootstrap.Result> aucInterval,
    Map<RiskMetric, Answer<AthleteBootstrap.Result>> calibration) {
  public BaggedResult {
    repeats = List.copyOf(repeats);
    calibration = Map.copyOf(calibration);
  }

  /** Returns the AUC on the test athletes. */
  public Spread auc() {
    return over(BaggedRepeat::auc);
  }

  /** Returns the AUC on rows of the training pool. */
  public Spread validationAuc() {
    return over(BaggedRepeat::validationAuc);
  }

  /** Returns the sensitivity on the test athletes. */
  public Spread sensitivity() {
    return over(repeat -> repeat.test().sensitivity());
  }

  /** Returns the specificity on the test athletes. */
  public Spread specificity() {
    return over(repeat -> repeat.test().specificity());
  }

  /** Returns the mean risk of the test rows over all repeats, in [0, 1]. */
  public double meanRisk() {
    return over(repeat -> Arrays.stream(repeat.risk()).average().orElseThrow()).mean();
  }

  private Spread over(ToDoubleFunction<BaggedRepeat> figure) {
    return Spread.of(repeats.stream().mapToDouble(figure).toArray());
  }
}
