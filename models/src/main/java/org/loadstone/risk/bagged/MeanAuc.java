package org.loadstone.risk.bagged;

import java.util.List;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.RiskTable;

/** The mean AUC over repeats on the same test rows, whose athletes are resampled. */
public final class MeanAuc {
  private final List<RiskSample> samples;

  private MeanAuc(List<RiskSample> samples) {
    this.samples = samples;
  }

  static MeanAuc of(RiskTable test, List<BaggedRepeat> repeats) {
    int[] labels = test.labels();
    return new MeanAuc(
        repeats.stream().map(repeat -> RiskSample.of(repeat.risk(), labels)).toList());
  }

  /**
   * Returns the mean AUC of one scaling less that of another, with its interval: the same resamples
   * of test athletes for both.
   *
   * @param test rows of the test athletes, which both were tested on
   */
  public static Answer<AthleteBootstrap.Result> difference(
      RiskTable test, BaggedResult first, BaggedResult second, AthleteBootstrap bootstrap) {
    MeanAuc a = of(test, first.repeats());
    MeanAuc b = of(test, second.repeats());
    return bootstrap.interval(
        test.athleteCodes(),
        counts ->
            switch (b.at(counts)) {
              case Answer.Absent<Double> none -> none;
              case Answer.Of<Double>(Double there) -> a.at(counts).map(here -> here - there);
            });
  }

  /** Returns the mean AUC where each row counts so often; absent where an outcome is missing. */
  Answer<Double> at(int[] counts) {
    double sum = 0;
    for (RiskSample sample : samples) {
      Answer<Double> auc = Discrimination.auc(sample.counted(counts));
      if (auc.reason().isPresent()) {
        return auc;
      }
      sum += auc.require();
    }
    return Answer.of(sum / samples.size());
  }
}
