package org.loadstone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.loadstone.chart.Decimal;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Concordance;
import org.loadstone.metric.IntegratedBrier;
import org.loadstone.metric.PairWeight;
import org.loadstone.metric.SurvivalSample;
import org.loadstone.metric.TimeDependentAuc;
import org.loadstone.metric.TimeDependentBrier;
import org.loadstone.metric.TimeDependentScore;

/** Intervals of metrics under censoring from resampled athletes. */
record CensoredBootstrap(CensoredRisks given, AthleteBootstrap resampling) {
  static final String NULL_MODEL = "null";

  /** Returns intervals by name: {@code auc_a_28}, {@code brier_a_28}, {@code harrell_n}. */
  Map<String, Answer<AthleteBootstrap.Result>> intervals() {
    Map<String, Answer<AthleteBootstrap.Result>> all = new LinkedHashMap<>();
    for (double horizon : given.risks().isEmpty() ? new double[0] : given.horizons()) {
      all.put(
          name("brier", NULL_MODEL, horizon),
          interval(s -> TimeDependentBrier.ofNull(s, horizon).map(TimeDependentScore::estimate)));
    }
    given.risks().forEach((model, risks) -> scores(model, risks, all));
    if (given.risks().size() == 2) {
      differences(all);
    }
    given.score().ifPresent(score -> concordance(score, all));
    return all;
  }

  static String name(String metric, String model, double horizon) {
    return "%s_%s_%s".formatted(metric, model, Decimal.upTo(6, horizon));
  }

  private void scores(
      String model, double[][] risks, Map<String, Answer<AthleteBootstrap.Result>> all) {
    for (int k = 0; k < risks.length; k++) {
      double[] risk = risks[k];
      double horizon = given.horizons()[k];
      all.put(name("auc", model, horizon), interval(s -> auc(s, risk, horizon)));
      all.put(name("brier", model, horizon), interval(s -> brier(s, risk, horizon)));
    }
    all.put("ibs_" + model, interval(s -> integrated(s, risks)));
  }

  private Answer<Double> integrated(SurvivalSample s, double[][] risks) {
    double[] brier = new double[risks.length];
    for (int k = 0; k < brier.length; k++) {
      Answer<Double> one = brier(s, risks[k], given.horizons()[k]);
      if (one.reason().isPresent()) {
        return one;
      }
      brier[k] = one.require();
    }
    return Answer.of(IntegratedBrier.trapezoid(given.horizons(), brier));
  }

  /** The first model less the second, on the same resamples. */
  private void differences(Map<String, Answer<AthleteBootstrap.Result>> all) {
    for (int k = 0; k < given.horizons().length; k++) {
      double horizon = given.horizons()[k];
      double[] a = given.risks().get("a")[k];
      double[] b = given.risks().get("b")[k];
      all.put(
          name("auc", "difference", horizon),
          interval(s -> difference(auc(s, a, horizon), auc(s, b, horizon))));
      all.put(
          name("brier", "difference", horizon),
          interval(s -> difference(brier(s, a, horizon), brier(s, b, horizon))));
    }
  }

  private static Answer<Double> difference(Answer<Double> a, Answer<Double> b) {
    return switch (b) {
      case Answer.Of<Double>(Double second) -> a.map(first -> first - second);
      case Answer.Absent<Double> none -> none;
    };
  }

  private void concordance(double[] score, Map<String, Answer<AthleteBootstrap.Result>> all) {
    double until = given.tau().orElse(Double.POSITIVE_INFINITY);
    all.put("harrell_n", interval(s -> concordance(s, score, PairWeight.EQUAL, until)));
    all.put(
        "uno_nG2",
        interval(s -> concordance(s, score, PairWeight.INVERSE_CENSORING_SQUARED, until)));
  }

  private Answer<AthleteBootstrap.Result> interval(
      Function<SurvivalSample, Answer<Double>> statistic) {
    return resampling.interval(
        given.athletes(), counts -> statistic.apply(given.sample().counted(counts)));
  }

  private static Answer<Double> auc(SurvivalSample s, double[] risk, double horizon) {
    return TimeDependentAuc.of(s, risk, horizon).map(TimeDependentScore::estimate);
  }

  private static Answer<Double> brier(SurvivalSample s, double[] risk, double horizon) {
    return TimeDependentBrier.of(s, risk, horizon).map(TimeDependentScore::estimate);
  }

  private static Answer<Double> concordance(
      SurvivalSample s, double[] score, PairWeight weight, double until) {
    return Concordance.until(s, score, weight, until).map(Concordance::estimate);
  }
}
